// One invented abstract, enough to look at the form.
import type { AbstractRow, AbstractView, CheckView, DraftCheck, FindingView, RequiredView } from "../src/ipc/generated.ts";
import { UNSTAGED } from "../src/form/stage.ts";

export class FakeAbstracts {
  private required: RequiredView = { done: 91, of: 104, sections: [], missing: ["gradeClinical"], blocking: [] };
  private findings: FindingView[] = [{ check: "nodes", severity: "error", items: ["regionalNodesPositive"], message: "3 positive of 2 examined. 01 clears it." }];

  open(row: AbstractRow): AbstractView {
    return {
      patient: { key: row.patient, revision: 3, items: { nameLast: row.name.split(",")[0] ?? "", nameFirst: row.name.split(", ")[1] ?? "", dateOfBirth: `${row.birthYear}0614`, sex: "2", vitalStatus: "1", dateOfLastContact: "20261102" } },
      tumor: { key: row.tumor, revision: 7, items: { accessionNumberHosp: row.accession, primarySite: row.site, histologicTypeIcdO3: row.histology, behaviorCodeIcdO3: row.behavior, dateOfDiagnosis: row.dxDate, dateOf1stContact: row.firstContact, classOfCase: row.classOfCase, regionalNodesPositive: "03", regionalNodesExamined: "02" } },
      status: row.status, name: row.name, days: row.days, findings: this.findings, required: this.required, locked: [], contacts: [],
      tumors: [{ tumor: row.tumor, sequence: row.sequence, site: row.site, siteLabel: row.siteLabel, laterality: "2", lateralityLabel: "Left", histology: row.histology, behavior: row.behavior, dxDate: row.dxDate, status: row.status }],
      amended: [], sentTo: [], staging: UNSTAGED,
    };
  }

  check(_draft: DraftCheck): CheckView {
    return { findings: this.findings, required: this.required, staging: UNSTAGED };
  }
}
