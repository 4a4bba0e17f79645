// Class names of CSS modules; a name that does not exist is undefined at run time, which React leaves out.
declare module "*.module.css" {
  const names: Readonly<Record<string, string>>;
  export default names;
}
