// The items of one user dictionary, in the order of its file.
import type { ReactNode } from "react";
import { DataTable } from "../../components/DataTable.tsx";
import type { Column } from "../../components/DataTable.tsx";
import { t, tryT } from "../../i18n/t.ts";
import type { UserItemView } from "../../ipc/generated.ts";
import css from "./administration.module.css";
import { lengthOf } from "./dictionaries.ts";

const COLUMNS: readonly Column<UserItemView>[] = [
  { id: "number", head: t("dictionaries.number"), width: "74px", look: "code", cell: (row) => String(row.number) },
  { id: "id", head: t("dictionaries.id"), width: "minmax(184px, 1fr)", look: "code", title: (row) => row.id, cell: (row) => row.id },
  { id: "name", head: t("dictionaries.name"), width: "minmax(160px, 1.4fr)", look: "name", title: (row) => row.name, cell: (row) => (row.name === row.id ? "" : row.name) },
  { id: "length", head: t("dictionaries.length"), width: "118px", look: "right", cell: lengthOf },
  { id: "level", head: t("dictionaries.level"), width: "76px", cell: (row) => tryT(`dictionaries.level.${row.parent}`) ?? row.parent },
  { id: "type", head: t("dictionaries.type"), width: "100px", look: "soft", title: (row) => tryT(`about.type.${row.dataType}`) ?? row.dataType, cell: (row) => tryT(`dictionaries.type.${row.dataType}`) ?? row.dataType },
  { id: "records", head: t("dictionaries.records"), width: "92px", look: "code", cell: (row) => [...row.recordTypes].join(" ") },
];

export function UserItems({ label, items }: { label: string; items: readonly UserItemView[] }): ReactNode {
  return <div className={css.items}><DataTable label={label} led columns={COLUMNS} rows={items} total={items.length} rowKey={(row) => row.id} /></div>;
}
