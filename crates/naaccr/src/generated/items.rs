// Written by `cargo xtask codegen`; do not edit.
use super::{DataType, ItemDef, Parent, Span};
pub(super) const CURRENT: u16 = 260;
pub(super) const VERSIONS: &[u16] = &[140, 150, 160, 180, 210, 220, 230, 240, 250, 260];
pub(super) static ITEMS: &[ItemDef] = &[
ItemDef { id: "abstractedBy", label: "Abstd By", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 570, name: "Abstracted By", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "accessionNumberHosp", label: "Acc# Hosp", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 550, name: "Accession Number--Hosp", length: 9, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 260, number: 550, name: "Accession Number--Hosp", length: 9, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "addrAtDxCity", label: "DX City", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 70, name: "Addr at DX--City", length: 50, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "addrAtDxCountry", label: "DX Country Code", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 102, name: "Addr at DX--Country", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "addrAtDxNoStreet", label: "Street DX", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2330, name: "Addr at DX--No & Street", length: 60, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "addrAtDxPostalCode", label: "DX Zip", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 100, name: "Addr at DX--Postal Code", length: 9, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "addrAtDxState", label: "DX State", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 80, name: "Addr at DX--State", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "addrAtDxSupplementl", label: "Suppl DX", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2335, name: "Addr at DX--Supplementl", length: 60, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "addrCurrentCity", label: "Curr City", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1810, name: "Addr Current--City", length: 50, record_types: 15, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "addrCurrentCountry", label: "Cur Country Code", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 1832, name: "Addr Current--Country", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "addrCurrentNoStreet", label: "Street Curr", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2350, name: "Addr Current--No & Street", length: 60, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "addrCurrentPostalCode", label: "Curr Zip", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1830, name: "Addr Current--Postal Code", length: 9, record_types: 15, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "addrCurrentState", label: "Curr State", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1820, name: "Addr Current--State", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "addrCurrentSupplementl", label: "Suppl Curr", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2355, name: "Addr Current--Supplementl", length: 60, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "adenoidCysticBasaloidPattern", label: "ACB Pat", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3803, name: "Adenoid Cystic Basaloid Pattern", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "adenopathy", label: "Aden", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3804, name: "Adenopathy", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "afpPostOrchiectomyLabValue", label: "AFP Post-O Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3805, name: "AFP Post-Orchiectomy Lab Value", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "afpPostOrchiectomyRange", label: "AFP Post-O Range", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3806, name: "AFP Post-Orchiectomy Range", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "afpPreOrchiectomyLabValue", label: "AFP Pre-O Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3807, name: "AFP Pre-Orchiectomy Lab Value", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "afpPreOrchiectomyRange", label: "AFP Pre-O Range", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3808, name: "AFP Pre-Orchiectomy Range", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "afpPretreatmentInterpretation", label: "AFP Pre Inter", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3809, name: "AFP Pretreatment Interpretation", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "afpPretreatmentLabValue", label: "AFP Pre Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3810, name: "AFP Pretreatment Lab Value", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ageAtDiagnosis", label: "Age DX", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 230, name: "Age at Diagnosis", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 230, name: "Age at Diagnosis", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "ajccApiVersionCurrent", label: "AJCC API Ver Cur", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 210, to: 260, number: 2156, name: "AJCC API Version Current", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccApiVersionOriginal", label: "AJCC API Ver Orig", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 210, to: 260, number: 2157, name: "AJCC API Version Original", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccCancerSurvApiVersionCurrent", label: "AJCC Can Surv API Ver Cur", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 210, to: 210, number: 2158, name: "AJCC Cancer Surveillance API Version Current", length: 13, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 220, to: 260, number: 2158, name: "AJCC Cancer Surveillance DLL Version Current", length: 13, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccCancerSurvApiVersionOriginal", label: "AJCC Can Surv API Ver Orig", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 210, to: 210, number: 2159, name: "AJCC Cancer Surveillance API Version Original", length: 13, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 220, to: 260, number: 2159, name: "AJCC Cancer Surveillance DLL Version Original", length: 13, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccId", label: "AJCC ID", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 995, name: "AJCC ID", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmClinM", label: "AJCC Clin M", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1003, name: "AJCC TNM Clin M", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmClinN", label: "AJCC Clin N", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1002, name: "AJCC TNM Clin N", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmClinNSuffix", label: "AJCC Clin N Suf", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1034, name: "AJCC TNM Clin N Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmClinStageGroup", label: "AJCC Clin Stg Group", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1004, name: "AJCC TNM Clin Stage Group", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmClinT", label: "AJCC Clin T", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1001, name: "AJCC TNM Clin T", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmClinTSuffix", label: "AJCC Clin T Suf", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1031, name: "AJCC TNM Clin T Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPathM", label: "AJCC Path M", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1013, name: "AJCC TNM Path M", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPathN", label: "AJCC Path N", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1012, name: "AJCC TNM Path N", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPathNSuffix", label: "AJCC Path N Suf", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1035, name: "AJCC TNM Path N Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPathStageGroup", label: "AJCC Path Stg Group", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1014, name: "AJCC TNM Path Stage Group", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPathT", label: "AJCC Path T", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1011, name: "AJCC TNM Path T", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPathTSuffix", label: "AJCC Path T Suf", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 1032, name: "AJCC TNM Path T Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyClinM", label: "AJCC TNM Post Clin M", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 1066, name: "AJCC TNM Post Therapy Clin (yc) M", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyClinN", label: "AJCC TNM Post Clin N", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 1064, name: "AJCC TNM Post Therapy Clin (yc) N", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyClinNSuffix", label: "AJCC TNM Post Clin N Suf", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 1065, name: "AJCC TNM Post Therapy Clin (yc) N Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyClinStageGrp", label: "AJCC TNM Post Clin Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 1067, name: "AJCC TNM Post Therapy Clin (yc) Stage Group", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyClinT", label: "AJCC TNM Post Clin T", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 1062, name: "AJCC TNM Post Therapy Clin (yc) T", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyClinTSuffix", label: "AJCC TNM Post Clin T Suf", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 1063, name: "AJCC TNM Post Therapy Clin (yc) T Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyM", label: "AJCC Post M", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 1023, name: "AJCC TNM Post Therapy M", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 1023, name: "AJCC TNM Post Therapy Path (yp) M", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyN", label: "AJCC Post N", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 1022, name: "AJCC TNM Post Therapy N", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 1022, name: "AJCC TNM Post Therapy Path (yp) N", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyNSuffix", label: "Post N Suf", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 1036, name: "AJCC TNM Post Therapy N Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 1036, name: "AJCC TNM Post Therapy Path (yp) N Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyStageGroup", label: "AJCC Post Thpy Stg Group", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 1024, name: "AJCC TNM Post Therapy Stage Group", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 1024, name: "AJCC TNM Post Therapy Path (yp) Stage Group", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyT", label: "AJCC Post T", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 1021, name: "AJCC TNM Post Therapy T", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 1021, name: "AJCC TNM Post Therapy Path (yp) T", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ajccTnmPostTherapyTSuffix", label: "AJCC Post T Suf", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 1033, name: "AJCC TNM Post Therapy T Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 1033, name: "AJCC TNM Post Therapy Path (yp) T Suffix", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "alkRearrangement", label: "ALK Rear", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 3938, name: "ALK Rearrangement", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ambiguousTerminologyDx", label: "Ambig DX", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 442, name: "Ambiguous Terminology DX", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "anemia", label: "Anemia", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3811, name: "Anemia", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "archiveFin", label: "Arch FIN", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 3100, name: "Archive FIN", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 3100, name: "Archive FIN", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "autopsy", label: "Autopsy", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1930, name: "Autopsy", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "bSymptoms", label: "B Symp", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3812, name: "B symptoms", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "behaviorCodeIcdO3", label: "Beh(O3)", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 523, name: "Behavior Code ICD-O-3", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "behaviorIcdO1", label: "Beh(O1)", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1972, name: "Behavior (73-91) ICD-O-1", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "behaviorIcdO2", label: "Beh(O2)", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 430, name: "Behavior (92-00) ICD-O-2", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "bilirubinPretxTotalLabValue", label: "Bil Pre Tot Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3813, name: "Bilirubin Pretreatment Total Lab Value", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "bilirubinPretxUnitOfMeasure", label: "Bil Pre Unit", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3814, name: "Bilirubin Pretreatment Unit of Measure", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "birthplace", label: "Birth Place", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 250, name: "Birthplace", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 230, number: 250, name: "Birthplace", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Text, pad_zero: true },] },
ItemDef { id: "birthplaceCountry", label: "Birth Country", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 254, name: "Birthplace--Country", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "birthplaceState", label: "Birth State", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 252, name: "Birthplace--State", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "boneInvasion", label: "Bone Inv", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3815, name: "Bone Invasion", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "brafMutationalAnalysis", label: "BRAF Mut Anal", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 3940, name: "BRAF Mutational Analysis", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "brainMolecularMarkers", label: "Brain Mol Marks", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3816, name: "Brain Molecular Markers", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "brainPrimaryTumorLocation", label: "Brain Prim Tum Loc", section: "Stage/Prognostic Factors", spans: &[Span { from: 240, to: 260, number: 3964, name: "Brain Primary Tumor Location", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "breslowTumorThickness", label: "Breslow", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3817, name: "Breslow Tumor Thickness", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ca125PretreatmentInterpretation", label: "CA Pre Inter", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3818, name: "CA-125 Pretreatment Interpretation", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ca199PretxLabValue", label: "CA 19-9 Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 3942, name: "CA 19-9 PreTX Lab Value", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "cancerStatus", label: "Cancer Stat", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1770, name: "Cancer Status", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "casefindingSource", label: "CF Src", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 501, name: "Casefinding Source", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "causeOfDeath", label: "COD", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1910, name: "Cause of Death", length: 4, record_types: 15, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ceaPretreatmentInterpretation", label: "CEA Pre Inter", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3819, name: "CEA Pretreatment Interpretation", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ceaPretreatmentLabValue", label: "CEA Pre Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3820, name: "CEA Pretreatment Lab Value", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "censusBlockGroup2000", label: "Bk Grp 2000", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 362, name: "Census Block Group 2000", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusBlockGroup2010", label: "Bk Grp 2010", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 363, name: "Census Block Group 2010", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusBlockGroup2020", label: "Bk Grp 2020", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 361, name: "Census Block Group 2020", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusBlockGrp197090", label: "Bk Grp 1970-90", section: "Demographic", spans: &[Span { from: 140, to: 160, number: 368, name: "Census Block Grp 1970-90", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 368, name: "Census Block Grp 1970/80/90", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusCodSys19708090", label: "Cens Cod Sys 70/80/90", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 120, name: "Census Cod Sys 1970/80/90", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusIndCode19702000", label: "Industry", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 280, name: "Census Ind Code 1970-2000", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 280, name: "Census Ind Code 1970-2000", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "censusIndCode2010", label: "Cens Ind 2010", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 272, name: "Census Ind Code 2010", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 150, number: 272, name: "Census Ind Code 2010", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },Span { from: 160, to: 160, number: 272, name: "Census Ind Code 2010 CDC", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },Span { from: 180, to: 240, number: 272, name: "Census Ind Code 2010 CDC", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 250, to: 260, number: 272, name: "Census Ind Code CDC", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "censusOccCode19702000", label: "Occupation", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 270, name: "Census Occ Code 1970-2000", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 270, name: "Census Occ Code 1970-2000", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "censusOccCode2010", label: "Cens Occ 2010", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 282, name: "Census Occ Code 2010", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 150, number: 282, name: "Census Occ Code 2010", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 160, to: 160, number: 282, name: "Census Occ Code 2010 CDC", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },Span { from: 180, to: 240, number: 282, name: "Census Occ Code 2010 CDC", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 250, to: 260, number: 282, name: "Census Occ Code CDC", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "censusOccIndSys7000", label: "Coding System", section: "Demographic", spans: &[Span { from: 140, to: 240, number: 330, name: "Census Occ/Ind Sys 70-00", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusTrCert19708090", label: "Cens Cert 70/80/90", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 364, name: "Census Tr Cert 1970/80/90", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusTrCertainty2000", label: "Cens Cert 2000", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 365, name: "Census Tr Certainty 2000", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusTrCertainty2010", label: "Cens Cert 2010", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 367, name: "Census Tr Certainty 2010", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusTrPovertyIndictr", label: "Cens Pov", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 145, name: "Census Tr Poverty Indictr", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "censusTract19708090", label: "Cens 70/80/90", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 110, name: "Census Tract 1970/80/90", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "censusTract2000", label: "Cens 2000", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 130, name: "Census Tract 2000", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "censusTract2010", label: "Cens 2010", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 135, name: "Census Tract 2010", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "censusTract2020", label: "Cens 2020", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 125, name: "Census Tract 2020", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "censusTractCertainty2020", label: "Cens Tr Cert 2020", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 369, name: "Census Tract Certainty 2020", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "chromosome16qLossHeterozygosity", label: "Chrom 16q Heter", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1189, name: "Chromosome 16q: Loss of Heterozygosity", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "chromosome19qLossHeterozygosity", label: "Chr 19q LOH", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3802, name: "Chromosome 19q: Loss of Heterozygosity (LOH)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "chromosome1pLossHeterozygosity", label: "Chr 1p LOH", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3801, name: "Chromosome 1p: Loss of Heterozygosity (LOH)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "chromosome1qStatus", label: "Chrom 1q Status", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1190, name: "Chromosome 1q Status", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "chromosome3Status", label: "Chr 3 Status", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3821, name: "Chromosome 3 Status", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "chromosome8qStatus", label: "Chr 8q Status", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3822, name: "Chromosome 8q Status", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "circumferentialResectionMargin", label: "CRM", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3823, name: "Circumferential Resection Margin (CRM)", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "classOfCase", label: "CoC", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 610, name: "Class of Case", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 610, name: "Class of Case", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "clinicalMarginWidth", label: "Clin Marg Width", section: "Stage/Prognostic Factors", spans: &[Span { from: 230, to: 260, number: 3961, name: "Clinical Margin Width", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "cocAccreditedFlag", label: "COC Acc Fg", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 180, to: 260, number: 2152, name: "CoC Accredited Flag", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "cocCodingSysCurrent", label: "COC Cod Curr", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 140, number: 2140, name: "CoC Coding Sys--Current", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2140, name: "CoC Coding Sys--Current", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "cocCodingSysOriginal", label: "COC Cod Orig", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 140, number: 2150, name: "CoC Coding Sys--Original", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2150, name: "CoC Coding Sys--Original", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "codingSystemForEod", label: "EOD Cod Sys", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 870, name: "Coding System for EOD", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "comorbidComplication1", label: "Comorb 1", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3110, name: "Comorbid/Complication 1", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication10", label: "Comorb 10", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3164, name: "Comorbid/Complication 10", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication2", label: "Comorb 2", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3120, name: "Comorbid/Complication 2", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication3", label: "Comorb 3", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3130, name: "Comorbid/Complication 3", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication4", label: "Comorb 4", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3140, name: "Comorbid/Complication 4", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication5", label: "Comorb 5", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3150, name: "Comorbid/Complication 5", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication6", label: "Comorb 6", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3160, name: "Comorbid/Complication 6", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication7", label: "Comorb 7", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3161, name: "Comorbid/Complication 7", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication8", label: "Comorb 8", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3162, name: "Comorbid/Complication 8", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "comorbidComplication9", label: "Comorb 9", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 3163, name: "Comorbid/Complication 9", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "computedEthnicity", label: "Cmptd Eth", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 200, name: "Computed Ethnicity", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "computedEthnicitySource", label: "Cmptd Eth Src", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 210, name: "Computed Ethnicity Source", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "countyAtDx", label: "DX Cty Rpt", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 90, name: "County at DX", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 90, name: "County at DX", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 180, to: 260, number: 90, name: "County at DX Reported", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "countyAtDxAnalysis", label: "DX Cty Anal", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 89, name: "County at DX Analysis", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "countyAtDxGeocode1990", label: "DX Cty Geo90", section: "Demographic", spans: &[Span { from: 160, to: 160, number: 94, name: "County at DX Geocode1990", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 94, name: "County at DX Geocode 1970/80/90", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "countyAtDxGeocode2000", label: "DX Cty Geo00", section: "Demographic", spans: &[Span { from: 160, to: 260, number: 95, name: "County at DX Geocode2000", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "countyAtDxGeocode2010", label: "DX Cty Geo10", section: "Demographic", spans: &[Span { from: 160, to: 260, number: 96, name: "County at DX Geocode2010", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "countyAtDxGeocode2020", label: "DX Cty Geo20", section: "Demographic", spans: &[Span { from: 160, to: 160, number: 97, name: "County at DX Geocode2020", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 97, name: "County at DX Geocode2020", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "countyCurrent", label: "Curr Cty", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 140, number: 1840, name: "County--Current", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1840, name: "County--Current", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "crcChecksum", label: "CRC Checksum", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 230, number: 2081, name: "CRC CHECKSUM", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "creatininePretreatmentLabValue", label: "Cre Pre Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3824, name: "Creatinine Pretreatment Lab Value", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "creatininePretxUnitOfMeasure", label: "Cre Pre Unit", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3825, name: "Creatinine Pretreatment Unit of Measure", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csExtension", label: "CS Ext", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2810, name: "CS Extension", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2810, name: "CS Extension", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csLymphNodes", label: "CS LN", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2830, name: "CS Lymph Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2830, name: "CS Lymph Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csLymphNodesEval", label: "CS LN Eval", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2840, name: "CS Lymph Nodes Eval", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csMetsAtDx", label: "CS Mets", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2850, name: "CS Mets at DX", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2850, name: "CS Mets at DX", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csMetsAtDxBone", label: "Bone", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2851, name: "CS Mets at Dx-Bone", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csMetsAtDxBrain", label: "Brain", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2852, name: "CS Mets at Dx-Brain", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csMetsAtDxLiver", label: "Liver", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2853, name: "CS Mets at Dx-Liver", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csMetsAtDxLung", label: "Lung", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2854, name: "CS Mets at Dx-Lung", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csMetsEval", label: "CS Mets Eval", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2860, name: "CS Mets Eval", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csPostrxExtension", label: "CS Post RX Ext", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2775, name: "CS PostRx Extension", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 2775, name: "CS PostRx Extension", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csPostrxLymphNodes", label: "CS Post RX LN", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2780, name: "CS PostRx Lymph Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 2780, name: "CS PostRx Lymph Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csPostrxMetsAtDx", label: "CS Post RX Mets", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2785, name: "CS PostRx Mets at DX", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 2785, name: "CS PostRx Mets at DX", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csPostrxTumorSize", label: "CS Post RX Size", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2770, name: "CS PostRx Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 2770, name: "CS PostRx Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csPrerxExtension", label: "CS Pre RX Ext", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2735, name: "CS PreRx Extension", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 2735, name: "CS PreRx Extension", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csPrerxLymphNodes", label: "CS Pre RX LN", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2750, name: "CS PreRx Lymph Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 2750, name: "CS PreRx Lymph Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csPrerxMetsAtDx", label: "CS Pre RX Mets", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2760, name: "CS PreRx Mets at DX", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 2760, name: "CS PreRx Mets at DX", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csPrerxMetsEval", label: "CS Pre RX Mets Eval", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 160, number: 2765, name: "CS PreRx Mets Eval", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csPrerxRegNodesEval", label: "CS Pre RX LN Eval", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 160, number: 2755, name: "CS PreRx Reg Nodes Eval", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csPrerxTumSzExtEval", label: "CS Pre RX Eval", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 160, number: 2740, name: "CS PreRx Tum Sz/Ext Eval", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csPrerxTumorSize", label: "CS Pre RX Size", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2730, name: "CS PreRx Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 2730, name: "CS PreRx Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor1", label: "SSF 1", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2880, name: "CS Site-Specific Factor 1", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2880, name: "CS Site-Specific Factor 1", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor10", label: "SSF 10", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2864, name: "CS Site-Specific Factor10", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2864, name: "CS Site-Specific Factor10", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor11", label: "SSF 11", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2865, name: "CS Site-Specific Factor11", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2865, name: "CS Site-Specific Factor11", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor12", label: "SSF 12", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2866, name: "CS Site-Specific Factor12", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2866, name: "CS Site-Specific Factor12", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor13", label: "SSF 13", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2867, name: "CS Site-Specific Factor13", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2867, name: "CS Site-Specific Factor13", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor14", label: "SSF 14", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2868, name: "CS Site-Specific Factor14", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2868, name: "CS Site-Specific Factor14", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor15", label: "SSF 15", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2869, name: "CS Site-Specific Factor15", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2869, name: "CS Site-Specific Factor15", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor16", label: "SSF 16", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2870, name: "CS Site-Specific Factor16", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2870, name: "CS Site-Specific Factor16", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor17", label: "SSF 17", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2871, name: "CS Site-Specific Factor17", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2871, name: "CS Site-Specific Factor17", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor18", label: "SSF 18", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2872, name: "CS Site-Specific Factor18", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2872, name: "CS Site-Specific Factor18", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor19", label: "SSF 19", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2873, name: "CS Site-Specific Factor19", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2873, name: "CS Site-Specific Factor19", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor2", label: "SSF 2", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2890, name: "CS Site-Specific Factor 2", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2890, name: "CS Site-Specific Factor 2", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor20", label: "SSF 20", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2874, name: "CS Site-Specific Factor20", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2874, name: "CS Site-Specific Factor20", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor21", label: "SSF 21", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2875, name: "CS Site-Specific Factor21", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2875, name: "CS Site-Specific Factor21", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor22", label: "SSF 22", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2876, name: "CS Site-Specific Factor22", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2876, name: "CS Site-Specific Factor22", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor23", label: "SSF 23", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2877, name: "CS Site-Specific Factor23", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2877, name: "CS Site-Specific Factor23", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor24", label: "SSF 24", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2878, name: "CS Site-Specific Factor24", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2878, name: "CS Site-Specific Factor24", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor25", label: "SSF 25", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2879, name: "CS Site-Specific Factor25", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2879, name: "CS Site-Specific Factor25", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor3", label: "SSF 3", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2900, name: "CS Site-Specific Factor 3", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2900, name: "CS Site-Specific Factor 3", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor4", label: "SSF 4", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2910, name: "CS Site-Specific Factor 4", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2910, name: "CS Site-Specific Factor 4", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor5", label: "SSF 5", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2920, name: "CS Site-Specific Factor 5", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2920, name: "CS Site-Specific Factor 5", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor6", label: "SSF 6", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2930, name: "CS Site-Specific Factor 6", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2930, name: "CS Site-Specific Factor 6", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor7", label: "SSF 7", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2861, name: "CS Site-Specific Factor 7", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2861, name: "CS Site-Specific Factor 7", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor8", label: "SSF 8", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2862, name: "CS Site-Specific Factor 8", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2862, name: "CS Site-Specific Factor 8", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csSiteSpecificFactor9", label: "SSF 9", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2863, name: "CS Site-Specific Factor 9", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2863, name: "CS Site-Specific Factor 9", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csTumorSize", label: "CS Size", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2800, name: "CS Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 2800, name: "CS Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "csTumorSizeExtEval", label: "CS Eval", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2820, name: "CS Tumor Size/Ext Eval", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csVersionDerived", label: "Ver Last", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 2936, name: "CS Version Derived", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 160, number: 2936, name: "CS Version Derived", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 2936, name: "CS Version Derived", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "csVersionInputCurrent", label: "Ver Input", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2937, name: "CS Version Input Current", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "csVersionInputOriginal", label: "Ver 1st", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2935, name: "CS Version Input Original", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "date1stCrsRxCoc", label: "1st CRS COC Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1270, name: "Date 1st Crs RX CoC", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "date1stCrsRxCocFlag", label: "1st CRS COC Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1271, name: "Date 1st Crs RX CoC Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateCaseCompleted", label: "Case Cplt Date", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2090, name: "Date Case Completed", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateCaseCompletedCoc", label: "COC Dt Comp", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2092, name: "Date Case Completed--CoC", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateCaseInitiated", label: "Initiated Dt", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2085, name: "Date Case Initiated", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateCaseLastChanged", label: "Last Changed Dt", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2100, name: "Date Case Last Changed", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateCaseReportExported", label: "Case Expt Dt", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2110, name: "Date Case Report Exported", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateCaseReportLoaded", label: "Loaded Dt", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2112, name: "Date Case Report Loaded", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateCaseReportReceived", label: "Received Dt", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2111, name: "Date Case Report Received", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateConclusiveDx", label: "Conclsv Dt", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 443, name: "Date Conclusive DX", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateConclusiveDxFlag", label: "Conclsv Dt Fg", section: "Cancer Identification", spans: &[Span { from: 140, to: 220, number: 448, name: "Date Conclusive DX Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateInitialRxSeer", label: "Init RX Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1260, name: "Date Initial RX SEER", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateInitialRxSeerFlag", label: "Init RX Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1261, name: "Date Initial RX SEER Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOf1stContact", label: "1st Cont Dt", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 580, name: "Date of 1st Contact", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOf1stContactFlag", label: "1st Cont Dt Fg", section: "Hospital-Specific", spans: &[Span { from: 140, to: 220, number: 581, name: "Date of 1st Contact Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOfBirth", label: "Birth Dt", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 240, name: "Date of Birth", length: 8, record_types: 15, parent: Parent::Patient, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOfBirthFlag", label: "Birth Dt Fg", section: "Demographic", spans: &[Span { from: 140, to: 220, number: 241, name: "Date of Birth Flag", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOfDeathCanada", label: "Canada Death Dt", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1755, name: "Date of Death--Canada", length: 8, record_types: 15, parent: Parent::Patient, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOfDeathCanadaFlag", label: "Canada Death Dt Fg", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 160, number: 1756, name: "Date of Death--Canada Flag", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 220, number: 1756, name: "Date of Death--CanadaFlag", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOfDiagnosis", label: "DX Dt", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 390, name: "Date of Diagnosis", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOfDiagnosisFlag", label: "DX Dt Fg", section: "Cancer Identification", spans: &[Span { from: 140, to: 220, number: 391, name: "Date of Diagnosis Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOfInptAdm", label: "Admit Dt", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 590, name: "Date of Inpt Adm", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOfInptAdmFlag", label: "Admit Dt Fg", section: "Hospital-Specific", spans: &[Span { from: 140, to: 220, number: 591, name: "Date of Inpt Adm Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOfInptDisch", label: "Dschrg Dt", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 600, name: "Date of Inpt Disch", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOfInptDischFlag", label: "Disch Dt Fg", section: "Hospital-Specific", spans: &[Span { from: 140, to: 220, number: 601, name: "Date of Inpt Disch Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOfLastCancerStatus", label: "Last Canc Dt", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 180, to: 260, number: 1772, name: "Date of Last Cancer (tumor) Status", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOfLastCancerStatusFlag", label: "Last Canc Dt Fg", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 180, to: 220, number: 1773, name: "Date of Last Cancer (tumor) Status Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOfLastContact", label: "DOLC", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1750, name: "Date of Last Contact", length: 8, record_types: 15, parent: Parent::Patient, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOfLastContactFlag", label: "DOLC Fg", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 220, number: 1751, name: "Date of Last Contact Flag", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateOfMultTumors", label: "Multi Dt", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 445, name: "Date of Mult Tumors", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateOfMultTumorsFlag", label: "Multi Dt Fg", section: "Cancer Identification", spans: &[Span { from: 140, to: 220, number: 439, name: "Date of Mult Tumors Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateRegionalLNDissection", label: "Reg LN Diss Dt", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 682, name: "Date Regional Lymph Node Dissection", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateRegionalLNDissectionFlag", label: "Reg LN Diss Fg", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 220, number: 683, name: "Date Regional Lymph Node Dissection Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateSentinelLymphNodeBiopsy", label: "SLN Biop Dt", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 832, name: "Date of Sentinel Lymph Node Biopsy", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dateSentinelLymphNodeBiopsyFlag", label: "SLN Biop Dt Fg", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 220, number: 833, name: "Date of Sentinel Lymph Node Biopsy Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "dateTumorRecordAvailbl", label: "Dt Tum Rec Avlbl", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2113, name: "Date Tumor Record Availbl", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "dcStateFileNumber", label: "DC File#", section: "Patient-Confidential", spans: &[Span { from: 140, to: 210, number: 2380, name: "DC State File Number", length: 6, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },Span { from: 220, to: 260, number: 2380, name: "DC State File Number", length: 12, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedAjcc6M", label: "AJCC 6 M", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2980, name: "Derived AJCC-6 M", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedAjcc6MDescript", label: "AJCC 6 M Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2990, name: "Derived AJCC-6 M Descript", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedAjcc6N", label: "Der N", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2960, name: "Derived AJCC-6 N", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedAjcc6NDescript", label: "AJCC 6 N Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2970, name: "Derived AJCC-6 N Descript", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedAjcc6StageGrp", label: "AJCC 6 Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3000, name: "Derived AJCC-6 Stage Grp", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedAjcc6T", label: "AJCC 6 T", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2940, name: "Derived AJCC-6 T", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedAjcc6TDescript", label: "AJCC 6 T Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 2950, name: "Derived AJCC-6 T Descript", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedAjcc7M", label: "AJCC 7 M", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3420, name: "Derived AJCC-7 M", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 3420, name: "Derived AJCC-7 M", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedAjcc7MDescript", label: "AJCC 7 M Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3422, name: "Derived AJCC-7 M Descript", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedAjcc7N", label: "AJCC 7 N", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3410, name: "Derived AJCC-7 N", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 3410, name: "Derived AJCC-7 N", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedAjcc7NDescript", label: "AJCC 7 N Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3412, name: "Derived AJCC-7 N Descript", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedAjcc7StageGrp", label: "AJCC 7 Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3430, name: "Derived AJCC-7 Stage Grp", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 3430, name: "Derived AJCC-7 Stage Grp", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedAjcc7T", label: "AJCC 7 T", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3400, name: "Derived AJCC-7 T", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 3400, name: "Derived AJCC-7 T", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedAjcc7TDescript", label: "AJCC 7 T Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3402, name: "Derived AJCC-7 T Descript", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedAjccFlag", label: "Der AJCC Fg", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3030, name: "Derived AJCC--Flag", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedEod2018M", label: "Der EOD 2018 M", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 795, name: "Derived EOD 2018 M", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedEod2018N", label: "Der EOD 2018 N", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 815, name: "Derived EOD 2018 N", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedEod2018StageGroup", label: "Der EOD 2018 Stg Group", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 818, name: "Derived EOD 2018 Stage Group", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedEod2018T", label: "Der EOD 2018 T", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 785, name: "Derived EOD 2018 T", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedNeoadjuvRxFlag", label: "Der Neoadjuv Rx Fg", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 240, number: 3600, name: "Derived Neoadjuv Rx Flag", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedPediatricM", label: "Der Ped M", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1144, name: "Derived Pediatric M", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedPediatricN", label: "Der Ped N", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1143, name: "Derived Pediatric N", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedPediatricStageGroup", label: "Der Ped Stg Group", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1145, name: "Derived Pediatric Stage Group", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedPediatricT", label: "Der Ped T", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1142, name: "Derived Pediatric T", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedPostrx7M", label: "Der PostRX 7 M", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3490, name: "Derived PostRx-7 M", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 3490, name: "Derived PostRx-7 M", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedPostrx7N", label: "Der PostRX 7 N", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3482, name: "Derived PostRx-7 N", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 3482, name: "Derived PostRx-7 N", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedPostrx7StgeGrp", label: "Der PostRX 7 Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 160, number: 3492, name: "Derived PostRx-7 Stge Grp", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 240, number: 3492, name: "Derived PostRx-7 Stge Grp", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedPostrx7T", label: "Der PostRX 7 T", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3480, name: "Derived PostRx-7 T", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 3480, name: "Derived PostRx-7 T", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedPrerx7M", label: "Der PreRX 7 M", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3460, name: "Derived PreRx-7 M", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 3460, name: "Derived PreRx-7 M", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedPrerx7MDescrip", label: "Der PreRX 7 M Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 160, number: 3462, name: "Derived PreRx-7 M Descrip", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 240, number: 3462, name: "Derived PreRx-7 M Descrip", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedPrerx7N", label: "Der PreRX 7 N", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3450, name: "Derived PreRx-7 N", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 3450, name: "Derived PreRx-7 N", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedPrerx7NDescrip", label: "Der PreRX 7 N Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 160, number: 3452, name: "Derived PreRx-7 N Descrip", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 240, number: 3452, name: "Derived PreRx-7 N Descrip", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedPrerx7StageGrp", label: "Der PreRX 7 Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3470, name: "Derived PreRx-7 Stage Grp", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 3470, name: "Derived PreRx-7 Stage Grp", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedPrerx7T", label: "Der PreRX 7 T", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 3440, name: "Derived PreRx-7 T", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 3440, name: "Derived PreRx-7 T", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "derivedPrerx7TDescrip", label: "Der PreRX 7 T Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 160, number: 3442, name: "Derived PreRx-7 T Descrip", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 240, number: 3442, name: "Derived PreRx-7 T Descrip", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedRaiStage", label: "Rai Stg", section: "Stage/Prognostic Factors", spans: &[Span { from: 220, to: 260, number: 3955, name: "Derived Rai Stage", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedSeerClinStgGrp", label: "Der SEER Clin Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3610, name: "Derived SEER Clin Stg Grp", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedSeerCmbMSrc", label: "Der SEER Cmb M Src", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3626, name: "Derived SEER Cmb M Src", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedSeerCmbNSrc", label: "Der SEER Cmb N Src", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3624, name: "Derived SEER Cmb N Src", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedSeerCmbStgGrp", label: "Der SEER Cmb Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3614, name: "Derived SEER Cmb Stg Grp", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedSeerCmbTSrc", label: "Der SEER Cmb T Src", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3622, name: "Derived SEER Cmb T Src", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedSeerCombinedM", label: "Der SEER Cmb M", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3620, name: "Derived SEER Combined M", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedSeerCombinedN", label: "Der SEER Cmb N", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3618, name: "Derived SEER Combined N", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedSeerCombinedT", label: "Der SEER Cmb T", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3616, name: "Derived SEER Combined T", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedSeerPathStgGrp", label: "Der SEER Path Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 3605, name: "Derived SEER Path Stg Grp", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "derivedSs1977", label: "Der SS1977", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3010, name: "Derived SS1977", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedSs1977Flag", label: "Der SS 1977 Fg", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3040, name: "Derived SS1977--Flag", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedSs2000", label: "Der SS2000", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3020, name: "Derived SS2000", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedSs2000Flag", label: "Der Sum Stg 2000 Fg", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3050, name: "Derived SS2000--Flag", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedSs2017", label: "Der SS2017", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 160, number: 762, name: "Derived SS2017", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "derivedSummaryGrade2018", label: "Der Sum Grade 18", section: "Stage/Prognostic Factors", spans: &[Span { from: 240, to: 260, number: 1975, name: "Derived Summary Grade 2018", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "derivedSummaryStage2018", label: "Der Sum Stg 2018", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 762, name: "Derived Summary Stage 2018", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "diagnosticConfirmation", label: "DX Conf", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 490, name: "Diagnostic Confirmation", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "diagnosticProc7387", label: "DX Proc 73-87", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 240, number: 2200, name: "Diagnostic Proc 73-87", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "directlyAssignedSs2017", label: "Dir Ass SS2017", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 160, number: 764, name: "Directly Assigned SS2017", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "edpMdeLink", label: "EDP Link", section: "Demographic", spans: &[Span { from: 220, to: 260, number: 531, name: "EDP MDE Link", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "edpMdeLinkDate", label: "EDP Link Dt", section: "Demographic", spans: &[Span { from: 220, to: 260, number: 530, name: "EDP MDE Link Date", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "egfrMutationalAnalysis", label: "EGFR Mut Anal", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 3939, name: "EGFR Mutational Analysis", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ehrReporting", label: "EHR Rep", section: "Other-Confidential", spans: &[Span { from: 180, to: 220, number: 2508, name: "EHR Reporting", length: 1000, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2508, name: "EHR Reporting", length: 4000, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "eodExtension", label: "EOD Ext", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 790, name: "EOD--Extension", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 160, number: 790, name: "EOD--Extension", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },Span { from: 180, to: 260, number: 790, name: "EOD--Extension", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "eodExtensionProstPath", label: "EOD Prost", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 800, name: "EOD--Extension Prost Path", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 800, name: "EOD--Extension Prost Path", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "eodLymphNodeInvolv", label: "EOD LN", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 810, name: "EOD--Lymph Node Involv", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "eodMets", label: "EOD Mets", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 776, name: "EOD Mets", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "eodOld13Digit", label: "EOD13(73-82)", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 840, name: "EOD--Old 13 Digit", length: 13, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "eodOld2Digit", label: "EOD2(73-82)", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 850, name: "EOD--Old 2 Digit", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "eodOld4Digit", label: "EOD4(83-87)", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 860, name: "EOD--Old 4 Digit", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "eodPrimaryTumor", label: "EOD Prim Tum", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 772, name: "EOD Primary Tumor", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "eodRegionalNodes", label: "EOD Reg Nodes", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 774, name: "EOD Regional Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "eodTumorSize", label: "EOD Size", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 780, name: "EOD--Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 160, number: 780, name: "EOD--Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },Span { from: 180, to: 260, number: 780, name: "EOD--Tumor Size", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "esophagusAndEgjTumorEpicenter", label: "Eso EGJ Epi", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3829, name: "Esophagus and EGJ Tumor Epicenter", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "estrogenReceptorPercntPosOrRange", label: "ER Pos/Range", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3826, name: "Estrogen Receptor Percent Positive or Range", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "estrogenReceptorSummary", label: "ER Summ", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3827, name: "Estrogen Receptor Summary", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "estrogenReceptorTotalAllredScore", label: "ER All", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3828, name: "Estrogen Receptor Total Allred Score", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ewsr1Fli1Fusion", label: "EWSR1-FLI1 fusion", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1191, name: "EWSR1-FLI1 fusion", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "extranodalExtensionClin", label: "Enod Ext Clin Non ", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3830, name: "Extranodal Extension Clin (non-Head and Neck)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "extranodalExtensionHeadNeckClin", label: "Enod Ext Clin HN", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3831, name: "Extranodal Extension Head and Neck Clinical", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "extranodalExtensionHeadNeckPath", label: "Enod Ext Path HN", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3832, name: "Extranodal Extension Head and Neck Pathological", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "extranodalExtensionPath", label: "Enod Ext Path Non", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3833, name: "Extranodal Extension Path (non-Head and Neck)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "extravascularMatrixPatterns", label: "Extra Mat Pat", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3834, name: "Extravascular Matrix Patterns", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "fibrosisScore", label: "Fib Score", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3835, name: "Fibrosis Score", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "figoStage", label: "FIGO Stg", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 3836, name: "FIGO Stage", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 210, to: 260, number: 3836, name: "FIGO Stage", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "followUpContactCity", label: "Fup Cont City", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1842, name: "Follow-Up Contact--City", length: 50, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "followUpContactName", label: "Fup Contact", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2394, name: "Follow-Up Contact--Name", length: 60, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "followUpContactNost", label: "Fup Contact Add", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2392, name: "Follow-Up Contact--No&St", length: 60, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "followUpContactPostal", label: "Fup Cont Zip", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 160, number: 1846, name: "Follow-Up Contact--Postal", length: 9, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 1846, name: "Follow-Up Contact--Postal", length: 9, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "followUpContactState", label: "Fup Cont State", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1844, name: "Follow-Up Contact--State", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "followUpContactSuppl", label: "Fup Contact Suppl", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2393, name: "Follow-Up Contact--Suppl", length: 60, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "followUpSource", label: "Fup Src", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1790, name: "Follow-Up Source", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "followUpSourceCentral", label: "Fup Src Cntl", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 140, number: 1791, name: "Follow-up Source Central", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 230, number: 1791, name: "Follow-up Source Central", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 240, to: 260, number: 1791, name: "Follow-up Source Central", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "followingRegistry", label: "Follow Reg", section: "Hospital-Confidential", spans: &[Span { from: 140, to: 260, number: 2440, name: "Following Registry", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "followupContactCountry", label: "FU Contact Country", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 1847, name: "FollowUp Contact--Country", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "foxo1GeneRearrangements", label: "FOXO1", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1193, name: "FOXO1 Gene Rearrangements", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "geocodingAccuracyScore", label: "Geo Acc Score", section: "Demographic", spans: &[Span { from: 260, to: 260, number: 331, name: "Geocoding Accuracy Score", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "geocodingAccuracyType", label: "Geo Acc Type", section: "Demographic", spans: &[Span { from: 260, to: 260, number: 332, name: "Geocoding Accuracy Type", length: 21, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "geocodingQualityCode", label: "Geo Qual Code", section: "Demographic", spans: &[Span { from: 240, to: 260, number: 86, name: "Geocoding Quality Code", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "geocodingQualityCodeDetail", label: "Geo Qual Code Det", section: "Demographic", spans: &[Span { from: 240, to: 240, number: 87, name: "Geocoding Quality Code Detail", length: 14, record_types: 15, parent: Parent::Tumor, data_type: DataType::Alpha, pad_zero: false },Span { from: 250, to: 260, number: 87, name: "Geocoding Quality Code Detail", length: 14, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "gestationalTrophoblasticPxIndex", label: "GTP Ind", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3837, name: "Gestational Trophoblastic Prognostic Scoring Index", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "gisCoordinateQuality", label: "GIS Qual", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 366, name: "GIS Coordinate Quality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 366, name: "GIS Coordinate Quality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "gleasonPatternsClinical", label: "Gleas Pat Clin", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3838, name: "Gleason Patterns Clinical", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "gleasonPatternsPathological", label: "Gleas Pat Path", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3839, name: "Gleason Patterns Pathological", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "gleasonScoreClinical", label: "Gleas Score Clin", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3840, name: "Gleason Score Clinical", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "gleasonScorePathological", label: "Gleas Score Path", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3841, name: "Gleason Score Pathological", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "gleasonTertiaryPattern", label: "Gleas Tert Pat", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3842, name: "Gleason Tertiary Pattern", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "grade", label: "Grade", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 440, name: "Grade", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "gradeClinical", label: "Grade Clin", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3843, name: "Grade Clinical", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "gradeIcdO1", label: "Grade(O1)", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1973, name: "Grade (73-91) ICD-O-1", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "gradePathSystem", label: "Grade Path Sys", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 449, name: "Grade Path System", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "gradePathValue", label: "Grade Path Val", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 441, name: "Grade Path Value", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "gradePathological", label: "Grade Path", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3844, name: "Grade Pathological", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "gradePostTherapy", label: "Grade Post Thpy", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 3845, name: "Grade Post Therapy", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 3845, name: "Grade Post Therapy Path (yp)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "gradePostTherapyClin", label: "Grade Post Clin", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 1068, name: "Grade Post Therapy Clin (yc)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "hcgPostOrchiectomyLabValue", label: "hcg Post-O Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3846, name: "hCG Post-Orchiectomy Lab Value", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "hcgPostOrchiectomyRange", label: "hcg Post-O Range", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3847, name: "hCG Post-Orchiectomy Range", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "hcgPreOrchiectomyLabValue", label: "hCg Pre-O Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3848, name: "hCG Pre-Orchiectomy Lab Value", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "hcgPreOrchiectomyRange", label: "hcg Pre-O Range", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3849, name: "hCG Pre-Orchiectomy Range", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "her2IhcSummary", label: "IHC Summ", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3850, name: "HER2 IHC Summary", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "her2IshDualProbeCopyNumber", label: "Dual Copy Num", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3851, name: "HER2 ISH Dual Probe Copy Number", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "her2IshDualProbeRatio", label: "Dual Prob Rat", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3852, name: "HER2 ISH Dual Probe Ratio", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "her2IshSingleProbeCopyNumber", label: "Sing Copy Num", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3853, name: "HER2 ISH Single Probe Copy Number", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "her2IshSummary", label: "ISH Summ", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3854, name: "HER2 ISH Summary", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "her2OverallSummary", label: "HER2 Summ", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3855, name: "HER2 Overall Summary", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "heritableTrait", label: "Her Trait", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3856, name: "Heritable Trait", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "highRiskCytogenetics", label: "High Risk Cyto", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3857, name: "High Risk Cytogenetics", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "highRiskHistologicFeatures", label: "High Risk Hist Feat", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3858, name: "High Risk Histologic Features", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "histologicSubtype", label: "Hist Subtype", section: "Stage/Prognostic Factors", spans: &[Span { from: 230, to: 260, number: 3960, name: "Histologic Subtype", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "histologicTypeIcdO3", label: "Hist(O3)", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 522, name: "Histologic Type ICD-O-3", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "histologyIcdO1", label: "Hist(O1)", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1971, name: "Histology (73-91) ICD-O-1", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "histologyIcdO2", label: "Hist(O2)", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 420, name: "Histology (92-00) ICD-O-2", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "hivStatus", label: "HIV Status", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3859, name: "HIV Status", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "iNRProthrombinTime", label: "INR", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3860, name: "International Normalized Ratio Prothrombin Time", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "icdO2ConversionFlag", label: "Conv Rev(02)", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 220, number: 1980, name: "ICD-O-2 Conversion Flag", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "icdO3ConversionFlag", label: "Conv Rev(03)", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2116, name: "ICD-O-3 Conversion Flag", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "icdRevisionComorbid", label: "ICD Rev Comorb", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3165, name: "ICD Revision Comorbid", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "icdRevisionNumber", label: "COD Rev#", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1920, name: "ICD Revision Number", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ihsLink", label: "IHS", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 192, name: "IHS Link", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ihsPurchRefCareDeliveryArea", label: "IHS P/R Care Area", section: "Demographic", spans: &[Span { from: 220, to: 260, number: 194, name: "IHS Purchased/Referred Care Delivery Area", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "industrySource", label: "Src", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 300, name: "Industry Source", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "inpatientStatus", label: "Inpat Stat", section: "Hospital-Specific", spans: &[Span { from: 140, to: 240, number: 605, name: "Inpatient Status", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "inpc", label: "INPC", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1187, name: "Intl Neuroblastoma Path Prog Class (INPC)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "inrgss", label: "INRGSS", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1185, name: "Intl Neuroblastoma Risk Grp Stag Sys (INRGSS)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "institutionReferredFrom", label: "Inst Ref From", section: "Hospital-Confidential", spans: &[Span { from: 140, to: 140, number: 2410, name: "Institution Referred From", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 2410, name: "Institution Referred From", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },] },
ItemDef { id: "institutionReferredTo", label: "Inst Ref To", section: "Hospital-Confidential", spans: &[Span { from: 140, to: 260, number: 2420, name: "Institution Referred To", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },] },
ItemDef { id: "invasionBeyondCapsule", label: "Inv Beyond Cap", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3864, name: "Invasion Beyond Capsule", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ipsilateralAdrenalGlandInvolve", label: "Ipsi AG", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3861, name: "Ipsilateral Adrenal Gland Involvement", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "irssStageForEye2", label: "IRSS Eye-2", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1188, name: "IRSS Stage for Eye-2", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "jak2", label: "JAK2", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3862, name: "JAK2", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ki67", label: "Ki67", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3863, name: "Ki-67", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "kitGeneImmunohistochemistry", label: "KIT Immuno", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3865, name: "KIT Gene Immunohistochemistry", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "kras", label: "KRAS", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3866, name: "KRAS", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "laterality", label: "Lat", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 410, name: "Laterality", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "latitude", label: "Latitude", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2352, name: "Latitude", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ldhPostOrchiectomyRange", label: "LDH Post-O Range", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3867, name: "LDH Post-Orchiectomy Range", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ldhPreOrchiectomyRange", label: "LDH Pre-O Range", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3868, name: "LDH Pre-Orchiectomy Range", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ldhPretreatmentLabValue", label: "LDH Pre Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 3932, name: "LDH Pretreatment Lab Value", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 3932, name: "LDH Lab Value", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ldhPretreatmentLevel", label: "LDH Pre Lvl", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 3869, name: "LDH Pretreatment Level", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 210, to: 260, number: 3869, name: "LDH Level", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ldhUpperLimitsOfNormal", label: "LDH Up Lim", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3870, name: "LDH Upper Limits of Normal", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "lnAssessMethodFemoralInguinal", label: "LN Meth FI ", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3871, name: "LN Assessment Method Femoral-Inguinal", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnAssessMethodParaaortic", label: "LN Meth PA", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3872, name: "LN Assessment Method Para-Aortic", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnAssessMethodPelvic", label: "LN Meth Pel", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3873, name: "LN Assessment Method Pelvic", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnDistantAssessMethod", label: "LN Dis Meth", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3874, name: "LN Distant Assessment Method", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnDistantMediastinalScalene", label: "LN Dis Med Scal", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3875, name: "LN Distant: Mediastinal, Scalene", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnHeadAndNeckLevels1To3", label: "LN Lvls 1-3", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3876, name: "LN Head and Neck Levels I-III", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnHeadAndNeckLevels4To5", label: "LN Lvls 4-5", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3877, name: "LN Head and Neck Levels IV-V", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnHeadAndNeckLevels6To7", label: "LN Lvls 6-7", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3878, name: "LN Head and Neck Levels VI-VII", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnHeadAndNeckOther", label: "LN Other", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3879, name: "LN Head and Neck Other", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnIsolatedTumorCells", label: "LN ITC", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3880, name: "LN Isolated Tumor Cells (ITC)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnLaterality", label: "LN Lat", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3881, name: "LN Laterality", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnPositiveAxillaryLevel1To2", label: "LN Pos Ax Lvl 1-2", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3882, name: "LN Positive Axillary Level I-II", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "lnSize", label: "LN Size", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3883, name: "LN Size", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "lnStatusFemorInguinParaaortPelv", label: "FI/PA/Pel LN Status", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 230, number: 3884, name: "LN Status Femoral-Inguinal, Para-Aortic, Pelvic", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lnStatusFemoralInguinal", label: "LN ST Fem-Ing", section: "Stage/Prognostic Factors", spans: &[Span { from: 220, to: 260, number: 3959, name: "LN Status Femoral-Inguinal", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "lnStatusParaAortic", label: "LN St Para-Aor", section: "Stage/Prognostic Factors", spans: &[Span { from: 220, to: 260, number: 3958, name: "LN Status Para-Aortic", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "lnStatusPelvic", label: "LN St Pelvic", section: "Stage/Prognostic Factors", spans: &[Span { from: 220, to: 260, number: 3957, name: "LN Status Pelvic", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "longitude", label: "Longitude", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2354, name: "Longitude", length: 11, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "lymphVascularInvasion", label: "LVI", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 160, number: 1182, name: "Lymph-vascular Invasion", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 1182, name: "Lymphovascular Invasion", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "lymphocytosis", label: "Lymph", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3885, name: "Lymphocytosis", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "macroscopicEvalOfTheMesorectum", label: "Macro Eval Meso", section: "Stage/Prognostic Factors", spans: &[Span { from: 220, to: 260, number: 3950, name: "Macroscopic Evaluation of Mesorectum", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "majorVeinInvolvement", label: "Maj Vein", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3886, name: "Major Vein Involvement", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "maritalStatusAtDx", label: "Marital DX", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 150, name: "Marital Status at DX", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "measuredBasalDiameter", label: "Meas Bas Di", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3887, name: "Measured Basal Diameter", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "measuredThickness", label: "Meas Thick", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3888, name: "Measured Thickness", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "medicalRecordNumber", label: "Med Rec#", section: "Patient-Confidential", spans: &[Span { from: 140, to: 180, number: 2300, name: "Medical Record Number", length: 11, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 2300, name: "Medical Record Number", length: 15, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "medicareBeneficiaryIdentifier", label: "Med Ben", section: "Patient-Confidential", spans: &[Span { from: 180, to: 260, number: 2315, name: "Medicare Beneficiary Identifier", length: 11, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "methylationOfO6MGMT", label: "O6-M-M", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3889, name: "Methylation of O6-Methylguanine-Methyltransferase", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "metsAtDxBone", label: "Mets DX Bone", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 1112, name: "Mets at DX-Bone", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "metsAtDxBrain", label: "Mets DX Brain", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 1113, name: "Mets at DX-Brain", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "metsAtDxDistantLn", label: "Mets DX Dist LN", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 160, number: 1114, name: "Mets at DX-Distant LN", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 1114, name: "Mets at Dx-Distant LN", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "metsAtDxLiver", label: "Mets DX Liver", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 1115, name: "Mets at DX-Liver", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "metsAtDxLung", label: "Mets DX Lung", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 1116, name: "Mets at DX-Lung", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "metsAtDxOther", label: "Mets DX Other", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 1117, name: "Mets at DX-Other", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "microsatelliteInstability", label: "MSI", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3890, name: "Microsatellite Instability (MSI)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "microvascularDensity", label: "Micro Dens", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3891, name: "Microvascular Density", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "militaryRecordNoSuffix", label: "Milit Rec Suffix", section: "Patient-Confidential", spans: &[Span { from: 140, to: 140, number: 2310, name: "Military Record No Suffix", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 2310, name: "Military Record No Suffix", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "mitoticCountUvealMelanoma", label: "Mit Cnt UM", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3892, name: "Mitotic Count Uveal Melanoma", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "mitoticRateMelanoma", label: "Mit Rate Mel", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3893, name: "Mitotic Rate Melanoma", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "morphCodingSysCurrent", label: "Morph Cod Curr", section: "Cancer Identification", spans: &[Span { from: 140, to: 160, number: 470, name: "Morph Coding Sys--Current", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 470, name: "Morph Coding Sys--Current", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "morphCodingSysOriginl", label: "Morph Cod Orig", section: "Cancer Identification", spans: &[Span { from: 140, to: 160, number: 480, name: "Morph Coding Sys--Originl", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 480, name: "Morph Coding Sys--Originl", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "multTumRptAsOnePrim", label: "Multi as 1", section: "Cancer Identification", spans: &[Span { from: 140, to: 140, number: 444, name: "Mult Tum Rpt as One Prim", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 444, name: "Mult Tum Rpt as One Prim", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "multigeneSignatureMethod", label: "Mult Sig Meth", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3894, name: "Multigene Signature Method", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "multigeneSignatureResults", label: "Mult Sig Res", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3895, name: "Multigene Signature Results", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "multiplicityCounter", label: "Multi Cntr", section: "Cancer Identification", spans: &[Span { from: 140, to: 140, number: 446, name: "Multiplicity Counter", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 446, name: "Multiplicity Counter", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "nMycAmplification", label: "n-MYC Amp", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1186, name: "n-MYC Amplification", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "naaccrRecordVersion", label: "NAACCR Rec Ver", section: "Record ID", spans: &[Span { from: 140, to: 260, number: 50, name: "NAACCR Record Version", length: 3, record_types: 15, parent: Parent::NaaccrData, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "nameAlias", label: "Alias", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2280, name: "Name--Alias", length: 40, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nameBirthSurname", label: "Birth Name", section: "Patient-Confidential", spans: &[Span { from: 210, to: 260, number: 2232, name: "Name--Birth Surname", length: 40, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nameFirst", label: "First", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2240, name: "Name--First", length: 40, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nameLast", label: "Last", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2230, name: "Name--Last", length: 40, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nameMaiden", label: "Maiden", section: "Patient-Confidential", spans: &[Span { from: 140, to: 230, number: 2390, name: "Name--Maiden", length: 40, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nameMiddle", label: "Mid", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2250, name: "Name--Middle", length: 40, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "namePrefix", label: "Pre", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2260, name: "Name--Prefix", length: 3, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nameSpouseParent", label: "Spouse/Prnt", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2290, name: "Name--Spouse/Parent", length: 60, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nameSuffix", label: "Suf", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2270, name: "Name--Suffix", length: 3, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nccnInternationalPrognosticIndex", label: "NCCN IPI", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3896, name: "NCCN International Prognostic Index (IPI)", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ncdbCovid19TxImpact", label: "COVID Impact", section: "Special Use", spans: &[Span { from: 210, to: 260, number: 3946, name: "NCDB--COVID19--Tx Impact", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ncdbSarsCov2Pos", label: "COV2 Pos", section: "Special Use", spans: &[Span { from: 210, to: 260, number: 3944, name: "NCDB--SARSCoV2--Pos", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ncdbSarsCov2PosDate", label: "COV2 Dt", section: "Special Use", spans: &[Span { from: 210, to: 260, number: 3945, name: "NCDB--SARSCoV2--Pos Date", length: 8, record_types: 15, parent: Parent::Patient, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "ncdbSarsCov2Test", label: "COV2 Test", section: "Special Use", spans: &[Span { from: 210, to: 260, number: 3943, name: "NCDB--SARSCoV2--Test", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "neoadjuvTherapyClinicalResponse", label: "Noe Clin Resp", section: "Treatment-1st Course", spans: &[Span { from: 210, to: 260, number: 1633, name: "Neoadjuvant Therapy-Clinical Response", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "neoadjuvTherapyTreatmentEffect", label: "Noe TX Eff", section: "Treatment-1st Course", spans: &[Span { from: 210, to: 260, number: 1634, name: "Neoadjuvant Therapy-Treatment Effect", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "neoadjuvantTherapy", label: "Noe Therapy", section: "Treatment-1st Course", spans: &[Span { from: 210, to: 260, number: 1632, name: "Neoadjuvant Therapy", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "nextFollowUpSource", label: "Next Fup Src", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1800, name: "Next Follow-Up Source", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "nhiaDerivedHispOrigin", label: "NHIA", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 191, name: "NHIA Derived Hisp Origin", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "noPatientContactFlag", label: "No Pat Contact", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 230, to: 260, number: 1854, name: "No Patient Contact Flag", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npcrDerivedAjcc8TnmClinStgGrp", label: "Der Clin Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 250, number: 3645, name: "NPCR Derived AJCC 8 TNM Clin Stg Grp", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "npcrDerivedAjcc8TnmPathStgGrp", label: "Der Path Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 250, number: 3646, name: "NPCR Derived AJCC 8 TNM Path Stg Grp", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "npcrDerivedAjcc8TnmPostStgGrp", label: "Der Post Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 250, number: 3647, name: "NPCR Derived AJCC 8 TNM Post Therapy Stg Grp", length: 15, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "npcrDerivedClinStgGrp", label: "NPCR Der Clin Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 240, number: 3650, name: "NPCR Derived Clin Stg Grp", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "npcrDerivedPathStgGrp", label: "NPCR Der Path Stg Grp", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 240, number: 3655, name: "NPCR Derived Path Stg Grp", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "npiArchiveFin", label: "NPI Arch FIN", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 3105, name: "NPI--Archive FIN", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 260, number: 3105, name: "NPI--Archive FIN", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiFollowingRegistry", label: "NPI Follow Reg", section: "Hospital-Confidential", spans: &[Span { from: 140, to: 140, number: 2445, name: "NPI--Following Registry", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 2445, name: "NPI--Following Registry", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiInstReferredFrom", label: "NPI Inst Ref From", section: "Hospital-Confidential", spans: &[Span { from: 140, to: 140, number: 2415, name: "NPI--Inst Referred From", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },Span { from: 150, to: 260, number: 2415, name: "NPI--Inst Referred From", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiInstReferredTo", label: "NPI Inst Ref To", section: "Hospital-Confidential", spans: &[Span { from: 140, to: 140, number: 2425, name: "NPI--Inst Referred To", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 2425, name: "NPI--Inst Referred To", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiPhysician3", label: "Phys3 NPI", section: "Other-Confidential", spans: &[Span { from: 140, to: 140, number: 2495, name: "NPI--Physician 3", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 2495, name: "NPI--Physician 3", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiPhysician4", label: "Phys4 NPI", section: "Other-Confidential", spans: &[Span { from: 140, to: 140, number: 2505, name: "NPI--Physician 4", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 2505, name: "NPI--Physician 4", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiPhysicianFollowUp", label: "FU Phys NPI", section: "Other-Confidential", spans: &[Span { from: 140, to: 140, number: 2475, name: "NPI--Physician--Follow-Up", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 2475, name: "NPI--Physician--Follow-Up", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiPhysicianManaging", label: "Manag Phys NPI", section: "Other-Confidential", spans: &[Span { from: 140, to: 160, number: 2465, name: "NPI--Physician--Managing", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 180, to: 260, number: 2465, name: "NPI--Physician--Managing", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiPhysicianPrimarySurg", label: "Surgeon NPI", section: "Other-Confidential", spans: &[Span { from: 140, to: 140, number: 2485, name: "NPI--Physician--Primary Surg", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 2485, name: "NPI--Physician--Primary Surg", length: 10, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiRegistryId", label: "NPI Reg ID", section: "Record ID", spans: &[Span { from: 140, to: 140, number: 45, name: "NPI--Registry ID", length: 10, record_types: 15, parent: Parent::NaaccrData, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 45, name: "NPI--Registry ID", length: 10, record_types: 15, parent: Parent::NaaccrData, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "npiReportingFacility", label: "Rpt Fac NPI", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 545, name: "NPI--Reporting Facility", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 150, to: 260, number: 545, name: "NPI--Reporting Facility", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "nrasMutationalAnalysis", label: "NRAS Mut Anal", section: "Stage/Prognostic Factors", spans: &[Span { from: 210, to: 260, number: 3941, name: "NRAS Mutational Analysis", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "numberOfCoresExamined", label: "Num Cores Exam", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3897, name: "Number of Cores Examined", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "numberOfCoresPositive", label: "Num Cores Pos", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3898, name: "Number of Cores Positive", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "numberOfExaminedParaAorticNodes", label: "Exam PA Nd", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3899, name: "Number of Examined Para-Aortic Nodes", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "numberOfExaminedPelvicNodes", label: "Exam Pel Nd", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3900, name: "Number of Examined Pelvic Nodes", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "numberOfPositiveParaAorticNodes", label: "Pos PA Nd", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3901, name: "Number of Positive Para-Aortic Nodes", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "numberOfPositivePelvicNodes", label: "Pos Pel Nd", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3902, name: "Number of Positive Pelvic Nodes", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "numberPhasesOfRadTxToVolume", label: "Num Rad Phs", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1532, name: "Number of Phases of Rad Treatment to this Volume", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "occupationSource", label: "Occupation Src", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 290, name: "Occupation Source", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "oncotypeDxRecurrenceScoreDcis", label: "Rec DCIS", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3903, name: "Oncotype Dx Recurrence Score-DCIS", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },] },
ItemDef { id: "oncotypeDxRecurrenceScoreInvasiv", label: "Rec Inv", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3904, name: "Oncotype Dx Recurrence Score-Invasive", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },] },
ItemDef { id: "oncotypeDxRiskLevelDcis", label: "Risk DCIS", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3905, name: "Oncotype Dx Risk Level-DCIS", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "oncotypeDxRiskLevelInvasive", label: "Risk Inv", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3906, name: "Oncotype Dx Risk Level-Invasive", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "organomegaly", label: "Org", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3907, name: "Organomegaly", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideAcsnClassSeq", label: "A#/Cl/S#", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1985, name: "Over-ride Acsn/Class/Seq", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideAgeSiteMorph", label: "A/S/M", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1990, name: "Over-ride Age/Site/Morph", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCocSiteType", label: "CS/Ty", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1987, name: "Over-ride CoC-Site/Type", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs1", label: "Over CS 1", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3750, name: "Over-ride CS 1", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs10", label: "Over CS 10", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3759, name: "Over-ride CS 10", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs11", label: "Over CS 11", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3760, name: "Over-ride CS 11", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs12", label: "Over CS 12", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3761, name: "Over-ride CS 12", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs13", label: "Over CS 13", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3762, name: "Over-ride CS 13", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs14", label: "Over CS 14", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3763, name: "Over-ride CS 14", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs15", label: "Over CS 15", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3764, name: "Over-ride CS 15", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs16", label: "Over CS 16", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3765, name: "Over-ride CS 16", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs17", label: "Over CS 17", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3766, name: "Over-ride CS 17", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs18", label: "Over CS 18", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3767, name: "Over-ride CS 18", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs19", label: "Over CS 19", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3768, name: "Over-ride CS 19", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs2", label: "Over CS 2", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3751, name: "Over-ride CS 2", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs20", label: "Over CS 20", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3769, name: "Over-ride CS 20", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs3", label: "Over CS 3", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3752, name: "Over-ride CS 3", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs4", label: "Over CS 4", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3753, name: "Over-ride CS 4", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs5", label: "Over CS 5", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3754, name: "Over-ride CS 5", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs6", label: "Over CS 6", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3755, name: "Over-ride CS 6", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs7", label: "Over CS 7", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3756, name: "Over-ride CS 7", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs8", label: "Over CS 8", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3757, name: "Over-ride CS 8", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideCs9", label: "Over CS 9", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 3758, name: "Over-ride CS 9", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideHistology", label: "H", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2040, name: "Over-ride Histology", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideHospseqDxconf", label: "HpS#/DC", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1986, name: "Over-ride HospSeq/DxConf", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideHospseqSite", label: "HpS#/S", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1988, name: "Over-ride HospSeq/Site", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideIllDefineSite", label: "IS", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2060, name: "Over-ride Ill-define Site", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideLeukLymphoma", label: "LeLy", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2070, name: "Over-ride Leuk, Lymphoma", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideNameSex", label: "N/S", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 180, to: 250, number: 2078, name: "Over-ride Name/Sex", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 260, to: 260, number: 2078, name: "Over-ride Name/Sex Assigned at Birth", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideReportSource", label: "RSr", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2050, name: "Over-ride Report Source", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSeqnoDxconf", label: "S#/DC", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2000, name: "Over-ride SeqNo/DxConf", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSiteBehavior", label: "S/B", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2071, name: "Over-ride Site/Behavior", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSiteEodDxDt", label: "S/E/DDt", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2072, name: "Over-ride Site/EOD/DX Dt", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSiteLatEod", label: "S/L/E", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2073, name: "Over-ride Site/Lat/EOD", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSiteLatMorph", label: "S/L/M", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2074, name: "Over-ride Site/Lat/Morph", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSiteLatSeqno", label: "S/L/S#", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2010, name: "Over-ride Site/Lat/SeqNo", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSiteTnmStggrp", label: "S/TSt", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1989, name: "Over-ride Site/TNM-StgGrp", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSiteType", label: "S/Ty", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2030, name: "Over-ride Site/Type", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSsNodespos", label: "SS/NP", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1981, name: "Over-ride SS/NodesPos", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSsTnmM", label: "SS/TM", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1983, name: "Over-ride SS/TNM-M", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSsTnmN", label: "SS/TN", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1982, name: "Over-ride SS/TNM-N", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideSurgDxconf", label: "Sg/DC", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2020, name: "Over-ride Surg/DxConf", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideTnm3", label: "TNM 3", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 180, to: 260, number: 1994, name: "Over-ride TNM 3", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideTnmStage", label: "TNM Stg", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 180, to: 260, number: 1992, name: "Over-ride TNM Stage", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "overRideTnmTis", label: "TNM Tis", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 180, to: 260, number: 1993, name: "Over-ride TNM Tis", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "p16", label: "p16", section: "Stage/Prognostic Factors", spans: &[Span { from: 220, to: 260, number: 3956, name: "p16", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathDateSpecCollect1", label: "Dt Spec Collected 1", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7320, name: "Path Date Spec Collect 1", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 160, number: 7320, name: "Path Date Spec Collect 1", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 180, to: 240, number: 7320, name: "Path Date Spec Collect 1", length: 14, record_types: 3, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 250, to: 260, number: 7320, name: "Path Date Spec Collect 1", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::DateTime, pad_zero: false },] },
ItemDef { id: "pathDateSpecCollect2", label: "Dt Spec Collected 2", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7321, name: "Path Date Spec Collect 2", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 160, number: 7321, name: "Path Date Spec Collect 2", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 180, to: 240, number: 7321, name: "Path Date Spec Collect 2", length: 14, record_types: 3, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 250, to: 260, number: 7321, name: "Path Date Spec Collect 2", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::DateTime, pad_zero: false },] },
ItemDef { id: "pathDateSpecCollect3", label: "Dt Spec Collected 3", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7322, name: "Path Date Spec Collect 3", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 160, number: 7322, name: "Path Date Spec Collect 3", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 180, to: 240, number: 7322, name: "Path Date Spec Collect 3", length: 14, record_types: 3, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 250, to: 260, number: 7322, name: "Path Date Spec Collect 3", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::DateTime, pad_zero: false },] },
ItemDef { id: "pathDateSpecCollect4", label: "Dt Spec Collected 4", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7323, name: "Path Date Spec Collect 4", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 160, number: 7323, name: "Path Date Spec Collect 4", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 180, to: 240, number: 7323, name: "Path Date Spec Collect 4", length: 14, record_types: 3, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 250, to: 260, number: 7323, name: "Path Date Spec Collect 4", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::DateTime, pad_zero: false },] },
ItemDef { id: "pathDateSpecCollect5", label: "Dt Spec Collected 5", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7324, name: "Path Date Spec Collect 5", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 160, number: 7324, name: "Path Date Spec Collect 5", length: 14, record_types: 7, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 180, to: 240, number: 7324, name: "Path Date Spec Collect 5", length: 14, record_types: 3, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 250, to: 260, number: 7324, name: "Path Date Spec Collect 5", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::DateTime, pad_zero: false },] },
ItemDef { id: "pathOrderPhysLicNo1", label: "Order Phys Lic# 1", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7100, name: "Path Order Phys Lic No 1", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7100, name: "Path Order Phys Lic No 1", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderPhysLicNo2", label: "Order Phys Lic# 2", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7101, name: "Path Order Phys Lic No 2", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7101, name: "Path Order Phys Lic No 2", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderPhysLicNo3", label: "Order Phys Lic# 3", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7102, name: "Path Order Phys Lic No 3", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7102, name: "Path Order Phys Lic No 3", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderPhysLicNo4", label: "Order Phys Lic# 4", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7103, name: "Path Order Phys Lic No 4", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7103, name: "Path Order Phys Lic No 4", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderPhysLicNo5", label: "Order Phys Lic# 5", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7104, name: "Path Order Phys Lic No 5", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7104, name: "Path Order Phys Lic No 5", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderingFacNo1", label: "Order Fac# 1", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7190, name: "Path Ordering Fac No 1", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7190, name: "Path Ordering Fac No 1", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderingFacNo2", label: "Order Fac# 2", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7191, name: "Path Ordering Fac No 2", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7191, name: "Path Ordering Fac No 2", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderingFacNo3", label: "Order Fac# 3", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7192, name: "Path Ordering Fac No 3", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7192, name: "Path Ordering Fac No 3", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderingFacNo4", label: "Order Fac# 4", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7193, name: "Path Ordering Fac No 4", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7193, name: "Path Ordering Fac No 4", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathOrderingFacNo5", label: "Order Fac# 5", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7194, name: "Path Ordering Fac No 5", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7194, name: "Path Ordering Fac No 5", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportNumber1", label: "Path Rpt# 1", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7090, name: "Path Report Number 1", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7090, name: "Path Report Number 1", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportNumber2", label: "Path Rpt# 2", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7091, name: "Path Report Number 2", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7091, name: "Path Report Number 2", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportNumber3", label: "Path Rpt# 3", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7092, name: "Path Report Number 3", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7092, name: "Path Report Number 3", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportNumber4", label: "Path Rpt# 4", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7093, name: "Path Report Number 4", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7093, name: "Path Report Number 4", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportNumber5", label: "Path Rpt# 5", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7094, name: "Path Report Number 5", length: 20, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7094, name: "Path Report Number 5", length: 20, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportType1", label: "Path Rpt Type 1", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7480, name: "Path Report Type 1", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 7480, name: "Path Report Type 1", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 180, to: 260, number: 7480, name: "Path Report Type 1", length: 2, record_types: 3, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "pathReportType2", label: "Path Rpt Type 2", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7481, name: "Path Report Type 2", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 7481, name: "Path Report Type 2", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 180, to: 260, number: 7481, name: "Path Report Type 2", length: 2, record_types: 3, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "pathReportType3", label: "Path Rpt Type 3", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7482, name: "Path Report Type 3", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 7482, name: "Path Report Type 3", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 180, to: 260, number: 7482, name: "Path Report Type 3", length: 2, record_types: 3, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "pathReportType4", label: "Path Rpt Type 4", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7483, name: "Path Report Type 4", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 7483, name: "Path Report Type 4", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 180, to: 260, number: 7483, name: "Path Report Type 4", length: 2, record_types: 3, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "pathReportType5", label: "Path Rpt Type 5", section: "Pathology", spans: &[Span { from: 140, to: 140, number: 7484, name: "Path Report Type 5", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 7484, name: "Path Report Type 5", length: 2, record_types: 7, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 180, to: 260, number: 7484, name: "Path Report Type 5", length: 2, record_types: 3, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "pathReportingFacId1", label: "Path Rpt Fac ID 1", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7010, name: "Path Reporting Fac ID 1", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7010, name: "Path Reporting Fac ID 1", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportingFacId2", label: "Path Rpt Fac ID 2", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7011, name: "Path Reporting Fac ID 2", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7011, name: "Path Reporting Fac ID 2", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportingFacId3", label: "Path Rpt Fac ID 3", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7012, name: "Path Reporting Fac ID 3", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7012, name: "Path Reporting Fac ID 3", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportingFacId4", label: "Path Rpt Fac ID 4", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7013, name: "Path Reporting Fac ID 4", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7013, name: "Path Reporting Fac ID 4", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pathReportingFacId5", label: "Path Rpt Fac ID 5", section: "Pathology", spans: &[Span { from: 140, to: 160, number: 7014, name: "Path Reporting Fac ID 5", length: 25, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 180, to: 260, number: 7014, name: "Path Reporting Fac ID 5", length: 25, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "patientIdNumber", label: "Pat ID #", section: "Record ID", spans: &[Span { from: 140, to: 260, number: 20, name: "Patient ID Number", length: 8, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "patientSystemIdHosp", label: "Sys ID Hosp", section: "Record ID", spans: &[Span { from: 140, to: 140, number: 21, name: "Patient System ID-Hosp", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 21, name: "Patient System ID-Hosp", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "pdl1", label: "PD-L1", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1174, name: "PD-L1", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pediatricId", label: "Ped ID", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1132, name: "Pediatric ID", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pediatricIdVersionCurrent", label: "Ped ID Ver Cur", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1133, name: "Pediatric ID Version Current", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "pediatricIdVersionOriginal", label: "Ped ID Ver Ori", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1134, name: "Pediatric ID Version Original", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "pediatricMets", label: "Ped Mets", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1138, name: "Pediatric Mets", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "pediatricPrimaryTumor", label: "Ped Prim Tumor", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1136, name: "Pediatric Primary Tumor", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "pediatricRegionalNodes", label: "Ped Reg Nodes", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1137, name: "Pediatric Regional Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "pediatricStage", label: "Pediatric Stg", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 1120, name: "Pediatric Stage", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 250, number: 1120, name: "Pediatric Stage", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "pediatricStagedBy", label: "Pediatric Stg By", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 250, number: 1140, name: "Pediatric Staged By", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "pediatricStagingSystem", label: "Pediatric Stg Sys", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 1130, name: "Pediatric Staging System", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 250, number: 1130, name: "Pediatric Staging System", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "percentNecrosisPostNeoadjuvant", label: "Per Nec Post Neo", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3908, name: "Percent Necrosis Post Neoadjuvant", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "perineuralInvasion", label: "Per Inv", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3909, name: "Perineural Invasion", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "peripheralBloodInvolvement", label: "Periph Blood", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3910, name: "Peripheral Blood Involvement", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "peritonealCytology", label: "Per Cyt", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3911, name: "Peritoneal Cytology", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase1DosePerFraction", label: "P1 Dose/Frac", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1501, name: "Phase I Dose per Fraction", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "phase1NumberOfFractions", label: "P1 Num Frac", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1503, name: "Phase I Number of Fractions", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "phase1RadiationExternalBeamTech", label: "P1 Rad Tech", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1502, name: "Phase I Radiation External Beam Planning Tech", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase1RadiationPrimaryTxVolume", label: "P1 Rad Vol", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1504, name: "Phase I Radiation Primary Treatment Volume", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "phase1RadiationToDrainingLN", label: "P1 Rad LN", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1505, name: "Phase I Radiation to Draining Lymph Nodes", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase1RadiationTreatmentModality", label: "P1 Rad Mod", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1506, name: "Phase I Radiation Treatment Modality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase1TotalDose", label: "P1 Tot Dose", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1507, name: "Phase I Total Dose", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "phase2DosePerFraction", label: "P2 Dose/Frac", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1511, name: "Phase II Dose per Fraction", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase2NumberOfFractions", label: "P2 Num Frac", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1513, name: "Phase II Number of Fractions", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "phase2RadiationExternalBeamTech", label: "P2 Rad Tech", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1512, name: "Phase II Radiation External Beam Planning Tech", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase2RadiationPrimaryTxVolume", label: "P2 Rad Vol", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1514, name: "Phase II Radiation Primary Treatment Volume", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase2RadiationToDrainingLN", label: "P2 Rad LN", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1515, name: "Phase II Radiation to Draining Lymph Nodes", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase2RadiationTreatmentModality", label: "P2 Rad Mod", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1516, name: "Phase II Radiation Treatment Modality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase2TotalDose", label: "P2 Tot Dose", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1517, name: "Phase II Total Dose", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "phase3DosePerFraction", label: "P3 Dose/Frac", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1521, name: "Phase III Dose per Fraction", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase3NumberOfFractions", label: "P3 Num Frac", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1523, name: "Phase III Number of Fractions", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "phase3RadiationExternalBeamTech", label: "P3 Rad Tech", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1522, name: "Phase III Radiation External Beam Planning Tech", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase3RadiationPrimaryTxVolume", label: "P3 Rad Vol", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1524, name: "Phase III Radiation Primary Treatment Volume", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase3RadiationToDrainingLN", label: "P3 Rad LN", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1525, name: "Phase III Radiation to Draining Lymph Nodes", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase3RadiationTreatmentModality", label: "P3 Rad Mod", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1526, name: "Phase III Radiation Treatment Modality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "phase3TotalDose", label: "P3 Tot Dose", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1527, name: "Phase III Total Dose", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "physician3", label: "Phys3 ID", section: "Other-Confidential", spans: &[Span { from: 140, to: 260, number: 2490, name: "Physician 3", length: 8, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "physician4", label: "Phys4 ID", section: "Other-Confidential", spans: &[Span { from: 140, to: 260, number: 2500, name: "Physician 4", length: 8, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "physicianFollowUp", label: "FU Phys ID", section: "Other-Confidential", spans: &[Span { from: 140, to: 260, number: 2470, name: "Physician--Follow-Up", length: 8, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "physicianManaging", label: "Manag Phys ID", section: "Other-Confidential", spans: &[Span { from: 140, to: 260, number: 2460, name: "Physician--Managing", length: 8, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "physicianPrimarySurg", label: "Surgeon ID", section: "Other-Confidential", spans: &[Span { from: 140, to: 260, number: 2480, name: "Physician--Primary Surg", length: 8, record_types: 7, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "placeOfDeath", label: "Death Place", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 140, number: 1940, name: "Place of Death", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 230, number: 1940, name: "Place of Death", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Text, pad_zero: true },] },
ItemDef { id: "placeOfDeathCountry", label: "POD Country", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 1944, name: "Place of Death--Country", length: 3, record_types: 15, parent: Parent::Patient, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "placeOfDeathState", label: "POD State", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 1942, name: "Place of Death--State", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Alpha, pad_zero: false },] },
ItemDef { id: "pleuralEffusion", label: "Pl Eff", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3913, name: "Pleural Effusion", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "pretextClinicalStaging", label: "Pretext Clin Stg", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1192, name: "Pretext Clinical Staging", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "primaryPayerAtDx", label: "Payer DX", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 630, name: "Primary Payer at DX", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 630, name: "Primary Payer at DX", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "primarySclerosingCholangitis", label: "Prim Scl Chol", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3917, name: "Primary Sclerosing Cholangitis", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "primarySite", label: "Site", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 400, name: "Primary Site", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "profoundImmuneSuppression", label: "Pro Imm Sup", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3918, name: "Profound Immune Suppression", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "progesteroneRecepPrcntPosOrRange", label: "PR Pos/Range", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3914, name: "Progesterone Receptor Percent Positive or Range", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "progesteroneRecepSummary", label: "PR Summ", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3915, name: "Progesterone Receptor Summary", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "progesteroneRecepTotalAllredScor", label: "PR All", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3916, name: "Progesterone Receptor Total Allred Score", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "prostatePathologicalExtension", label: "Prost Path Ext", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 180, number: 3919, name: "Prostate Pathological Extension", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 210, to: 260, number: 3919, name: "EOD Prostate Pathologic Extension", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "psaLabValue", label: "PSA Lab Val", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3920, name: "PSA (Prostatic Specific Antigen) Lab Value", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ptld", label: "PTLD", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1172, name: "Post Transplant Lymphoproliferative Disorder-PTLD", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "qualityOfSurvival", label: "Surv Qual", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 240, number: 1780, name: "Quality of Survival", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "race1", label: "Race 1", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 160, name: "Race 1", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 160, name: "Race 1", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "race2", label: "Race 2", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 161, name: "Race 2", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 161, name: "Race 2", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "race3", label: "Race 3", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 162, name: "Race 3", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 162, name: "Race 3", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "race4", label: "Race 4", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 163, name: "Race 4", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 163, name: "Race 4", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "race5", label: "Race 5", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 164, name: "Race 5", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 164, name: "Race 5", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "raceCodingSysCurrent", label: "Race Cod Curr", section: "Demographic", spans: &[Span { from: 140, to: 240, number: 170, name: "Race Coding Sys--Current", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "raceCodingSysOriginal", label: "Race Cod Orig", section: "Demographic", spans: &[Span { from: 140, to: 240, number: 180, name: "Race Coding Sys--Original", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "raceNapiia", label: "NAPIIA", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 193, name: "Race--NAPIIA(derived API)", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 193, name: "Race--NAPIIA(derived API)", length: 2, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "radBoostDoseCgy", label: "Boost Dose", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 3210, name: "Rad--Boost Dose cGy", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 240, number: 3210, name: "Rad--Boost Dose cGy", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "radBoostRxModality", label: "Boost Mod", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 3200, name: "Rad--Boost RX Modality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 3200, name: "Rad--Boost RX Modality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "radLocationOfRx", label: "Radtn Loc", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1550, name: "Rad--Location of RX", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "radNoOfTreatmentVol", label: "Num TX", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1520, name: "Rad--No of Treatment Vol", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 1520, name: "Rad--No of Treatment Vol", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "radRegionalDoseCgy", label: "Reg Dose", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1510, name: "Rad--Regional Dose: cGy", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 240, number: 1510, name: "Rad--Regional Dose: cGy", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "radRegionalRxModality", label: "Reg Mod", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1570, name: "Rad--Regional RX Modality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1570, name: "Rad--Regional RX Modality", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "radTreatmentVolume", label: "TX Vol", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1540, name: "Rad--Treatment Volume", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 240, number: 1540, name: "Rad--Treatment Volume", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "radiationTxDiscontinuedEarly", label: "Rad Disc", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1531, name: "Radiation Treatment Discontinued Early", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "readmSameHosp30Days", label: "Readm <30", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 3190, name: "Readm Same Hosp 30 Days", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "reasonForNoRadiation", label: "Rs No Radtn", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1430, name: "Reason for No Radiation", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "reasonForNoSurgery", label: "Rs No Surg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1340, name: "Reason for No Surgery", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "recordNumberRecode", label: "Rec Num", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 180, to: 260, number: 1775, name: "Record Number Recode", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "recordType", label: "Rec Type", section: "Record ID", spans: &[Span { from: 140, to: 260, number: 10, name: "Record Type", length: 1, record_types: 15, parent: Parent::NaaccrData, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "recurrenceDate1st", label: "Recur 1st Dt", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1860, name: "Recurrence Date--1st", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "recurrenceDate1stFlag", label: "Recur 1st Dt Fg", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 220, number: 1861, name: "Recurrence Date--1st Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "recurrenceType1st", label: "Recur Type 1st", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 140, number: 1880, name: "Recurrence Type--1st", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1880, name: "Recurrence Type--1st", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "regionalNodesExamined", label: "Reg Nd Exm", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 830, name: "Regional Nodes Examined", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 830, name: "Regional Nodes Examined", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "regionalNodesPositive", label: "Reg Nd Pos", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 820, name: "Regional Nodes Positive", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 820, name: "Regional Nodes Positive", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "registryId", label: "Reg ID", section: "Record ID", spans: &[Span { from: 140, to: 260, number: 40, name: "Registry ID", length: 10, record_types: 15, parent: Parent::NaaccrData, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "registryType", label: "Reg Type", section: "Record ID", spans: &[Span { from: 140, to: 260, number: 30, name: "Registry Type", length: 1, record_types: 15, parent: Parent::NaaccrData, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "reportingFacility", label: "Rpt Fac FIN", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 540, name: "Reporting Facility", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "reportingFacilityRestrictionFlag", label: "Rpt Fac Restrict", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 230, to: 260, number: 1856, name: "Reporting Facility Restriction Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "residualCancerBurdenClass", label: "Res Can Bur Class", section: "Stage/Prognostic Factors", spans: &[Span { from: 260, to: 260, number: 1179, name: "Residual Cancer Burden Class", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "residualCancerBurdenRCB", label: "Res Can Bur RCB", section: "Stage/Prognostic Factors", spans: &[Span { from: 260, to: 260, number: 1178, name: "Residual Cancer Burden (RCB)", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "residualTumVolPostCytoreduction", label: "Tum Vol Cyto", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3921, name: "Residual Tumor Volume Post Cytoreduction", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "responseToNeoadjuvantTherapy", label: "Neo Thpy Resp", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3922, name: "Response to Neoadjuvant Therapy", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rqrsNcdbSubmissionFlag", label: "RQRS/NCDB Sub Fg", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 180, to: 240, number: 2155, name: "RQRS NCDB Submission Flag", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "ruca2000", label: "RUCA 2000", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 339, name: "RUCA 2000", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "ruca2010", label: "RUCA 2010", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 341, name: "RUCA 2010", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "ruca2020", label: "RUCA 2020", section: "Demographic", spans: &[Span { from: 260, to: 260, number: 342, name: "RUCA 2020", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ruralurbanContinuum1993", label: "Rur Urb Cont 93", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 3300, name: "RuralUrban Continuum 1993", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 3300, name: "RuralUrban Continuum 1993", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "ruralurbanContinuum2003", label: "Rur Urb Cont 03", section: "Demographic", spans: &[Span { from: 140, to: 140, number: 3310, name: "RuralUrban Continuum 2003", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 3310, name: "RuralUrban Continuum 2003", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "ruralurbanContinuum2013", label: "Rur Urb Cont 13", section: "Demographic", spans: &[Span { from: 160, to: 160, number: 3312, name: "RuralUrban Continuum 2013", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 260, number: 3312, name: "RuralUrban Continuum 2013", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxCodingSystemCurrent", label: "RX Cod Curr", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1460, name: "RX Coding System--Current", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1460, name: "RX Coding System--Current", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxDateBrm", label: "BRM Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1240, name: "RX Date BRM", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateBrmFlag", label: "BRM Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1241, name: "RX Date BRM Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateChemo", label: "Chemo Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1220, name: "RX Date Chemo", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateChemoFlag", label: "Chemo Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1221, name: "RX Date Chemo Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateDxStgProc", label: "DX/Stg Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1280, name: "RX Date DX/Stg Proc", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateDxStgProcFlag", label: "DX/Stg Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1281, name: "RX Date DX/Stg Proc Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateHormone", label: "Horm Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1230, name: "RX Date Hormone", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateHormoneFlag", label: "Hormone Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1231, name: "RX Date Hormone Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateMostDefinSurg", label: "Most Defin Surg Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 160, number: 3170, name: "RX Date Most Defin Surg", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 180, to: 260, number: 3170, name: "RX Date Mst Defn Srg", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateMostDefinSurgFlag", label: "Most Defin Surg Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 160, number: 3171, name: "RX Date Most Defin Surg Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 220, number: 3171, name: "RX Date Mst Defn Srg Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateOther", label: "Other Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1250, name: "RX Date Other", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateOtherFlag", label: "Other Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1251, name: "RX Date Other Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateRadiation", label: "Rad Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1210, name: "RX Date Radiation", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateRadiationEnded", label: "Rad End Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 160, number: 3220, name: "RX Date Radiation Ended", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 180, to: 260, number: 3220, name: "RX Date Rad Ended", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateRadiationEndedFlag", label: "Rad End Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 160, number: 3221, name: "RX Date Radiation Ended Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 220, number: 3221, name: "RX Date Rad Ended Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateRadiationFlag", label: "Rad Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1211, name: "RX Date Radiation Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateSurgery", label: "Surg Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1200, name: "RX Date Surgery", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateSurgeryFlag", label: "Surg Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 1201, name: "RX Date Surgery Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateSurgicalDisch", label: "Surg Disch Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 160, number: 3180, name: "RX Date Surgical Disch", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },Span { from: 180, to: 260, number: 3180, name: "RX Date Surg Disch", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateSurgicalDischFlag", label: "Surg Disch Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 160, number: 3181, name: "RX Date Surgical Disch Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 180, to: 220, number: 3181, name: "RX Date Surg Disch Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxDateSystemic", label: "Syst Dt", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 3230, name: "RX Date Systemic", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "rxDateSystemicFlag", label: "Systemic Dt Fg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 220, number: 3231, name: "RX Date Systemic Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospBrm", label: "BRM", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 720, name: "RX Hosp--BRM", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 720, name: "RX Hosp--BRM", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxHospChemo", label: "Chemo", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 700, name: "RX Hosp--Chemo", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 700, name: "RX Hosp--Chemo", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxHospDxStgProc", label: "DX/Stg (NonCa)", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 740, name: "RX Hosp--DX/Stg Proc", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 740, name: "RX Hosp--DX/Stg Proc", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxHospHormone", label: "Hormone", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 710, name: "RX Hosp--Hormone", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 710, name: "RX Hosp--Hormone", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxHospOther", label: "Other", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 730, name: "RX Hosp--Other", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospPalliativeProc", label: "Pall Proc", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 3280, name: "RX Hosp--Palliative Proc", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospRadiation", label: "Radtn", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 690, name: "RX Hosp--Radiation", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospReconBreast", label: "RX Hosp Recon Breast", section: "Hospital-Specific", spans: &[Span { from: 240, to: 260, number: 751, name: "RX Hosp--Recon Breast", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "rxHospRegLnRemoved", label: "LN Exm 98-02", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 676, name: "RX Hosp--Reg LN Removed", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 676, name: "RX Hosp--Reg LN Removed", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxHospScopeReg9802", label: "Scope 98-02", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 747, name: "RX Hosp--Scope Reg 98-02", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospScopeRegLnSur", label: "Scope 03+", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 672, name: "RX Hosp--Scope Reg LN Sur", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospSurgApp2010", label: "Surg App 2010", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 668, name: "RX Hosp--Surg App 2010", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospSurgOth9802", label: "Oth 98-02", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 748, name: "RX Hosp--Surg Oth 98-02", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospSurgOthRegDis", label: "Oth 03+", section: "Hospital-Specific", spans: &[Span { from: 140, to: 260, number: 674, name: "RX Hosp--Surg Oth Reg/Dis", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxHospSurgPrimSite", label: "Surg 03+", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 670, name: "RX Hosp--Surg Prim Site", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 220, number: 670, name: "RX Hosp--Surg Prim Site", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 230, to: 260, number: 670, name: "RX Hosp--Surg Prim Site 03-2022", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxHospSurgPrimSite2023", label: "RX Hosp Prim Site 23", section: "Hospital-Specific", spans: &[Span { from: 230, to: 260, number: 671, name: "RX Hosp--Surg Prim Site 2023", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "rxHospSurgSite9802", label: "Surg 98-02", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 746, name: "RX Hosp--Surg Site 98-02", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 746, name: "RX Hosp--Surg Site 98-02", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummBrm", label: "Summ BRM", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1410, name: "RX Summ--BRM", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1410, name: "RX Summ--BRM", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummChemo", label: "Summ Chemo", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1390, name: "RX Summ--Chemo", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1390, name: "RX Summ--Chemo", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummDxStgProc", label: "Summ DX/Stg (NonCa)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1350, name: "RX Summ--DX/Stg Proc", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1350, name: "RX Summ--DX/Stg Proc", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummHormone", label: "SummHormone", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1400, name: "RX Summ--Hormone", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1400, name: "RX Summ--Hormone", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummOther", label: "Summ Other", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1420, name: "RX Summ--Other", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummPalliativeProc", label: "Summ Pall Proc", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 3270, name: "RX Summ--Palliative Proc", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummRadToCns", label: "Summ Radtn CNS", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1370, name: "RX Summ--Rad to CNS", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummRadiation", label: "Summ Radtn", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1360, name: "RX Summ--Radiation", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummReconBreast", label: "RX Summ Recon Breast", section: "Treatment-1st Course", spans: &[Span { from: 240, to: 260, number: 1335, name: "RX Summ--Recon Breast", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "rxSummReconstruct1st", label: "Summ 1st Reconst", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1330, name: "RX Summ--Reconstruct 1st", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummRegLnExamined", label: "Summ Reg LN Exam(98-02)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1296, name: "RX Summ--Reg LN Examined", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1296, name: "RX Summ--Reg LN Examined", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummScopeReg9802", label: "Summ Scope(98-02)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1647, name: "RX Summ--Scope Reg 98-02", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummScopeRegLnSur", label: "Summ Scope(03+)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1292, name: "RX Summ--Scope Reg LN Sur", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummSurgOth9802", label: "Summ Oth(98-02)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1648, name: "RX Summ--Surg Oth 98-02", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummSurgOthRegDis", label: "Summ Oth(03+)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1294, name: "RX Summ--Surg Oth Reg/Dis", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummSurgPrimSite", label: "Summ Surg(03+)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1290, name: "RX Summ--Surg Prim Site", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 220, number: 1290, name: "RX Summ--Surg Prim Site", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 230, to: 260, number: 1290, name: "RX Summ--Surg Prim Site 03-2022", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummSurgPrimSite2023", label: "RX Summ Prim Site 23", section: "Treatment-1st Course", spans: &[Span { from: 230, to: 260, number: 1291, name: "RX Summ--Surg Prim Site 2023", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "rxSummSurgRadSeq", label: "Summ Radtn Seq", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1380, name: "RX Summ--Surg/Rad Seq", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummSurgSite9802", label: "Summ Surg(98-02)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1646, name: "RX Summ--Surg Site 98-02", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1646, name: "RX Summ--Surg Site 98-02", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummSurgeryType", label: "Summ Surg(73-97)", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 1640, name: "RX Summ--Surgery Type", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1640, name: "RX Summ--Surgery Type", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummSurgicalApproch", label: "Summ Surg Appr", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1310, name: "RX Summ--Surgical Approch", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummSurgicalMargins", label: "Summ Surg Marg", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1320, name: "RX Summ--Surgical Margins", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummSystemicSurSeq", label: "Syst Seq", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1639, name: "RX Summ--Systemic/Sur Seq", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxSummTransplntEndocr", label: "Summ HemoEndo", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 140, number: 3250, name: "RX Summ--Transplnt/Endocr", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 3250, name: "RX Summ--Transplnt/Endocr", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "rxSummTreatmentStatus", label: "Tx Status", section: "Treatment-1st Course", spans: &[Span { from: 140, to: 260, number: 1285, name: "RX Summ--Treatment Status", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "rxTextBrm", label: "BRM Txt", section: "Text-Treatment", spans: &[Span { from: 140, to: 220, number: 2660, name: "RX Text--BRM", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2660, name: "RX Text--BRM", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "rxTextChemo", label: "Chemo Txt", section: "Text-Treatment", spans: &[Span { from: 140, to: 220, number: 2640, name: "RX Text--Chemo", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2640, name: "RX Text--Chemo", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "rxTextHormone", label: "Horm Txt", section: "Text-Treatment", spans: &[Span { from: 140, to: 220, number: 2650, name: "RX Text--Hormone", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2650, name: "RX Text--Hormone", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "rxTextOther", label: "Other Txt", section: "Text-Treatment", spans: &[Span { from: 140, to: 220, number: 2670, name: "RX Text--Other", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2670, name: "RX Text--Other", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "rxTextRadiation", label: "Radtn Beam", section: "Text-Treatment", spans: &[Span { from: 140, to: 220, number: 2620, name: "RX Text--Radiation (Beam)", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2620, name: "RX Text--Radiation (Beam)", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "rxTextRadiationOther", label: "Radtn Other", section: "Text-Treatment", spans: &[Span { from: 140, to: 220, number: 2630, name: "RX Text--Radiation Other", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2630, name: "RX Text--Radiation Other", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "rxTextSurgery", label: "Surg Txt", section: "Text-Treatment", spans: &[Span { from: 140, to: 220, number: 2610, name: "RX Text--Surgery", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2610, name: "RX Text--Surgery", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "sCategoryClinical", label: "S Cat Clin", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3923, name: "S Category Clinical", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "sCategoryPathological", label: "S Cat Path", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3924, name: "S Category Pathological", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "sarcomatoidFeatures", label: "Sarc Feat", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3925, name: "Sarcomatoid Features", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "schemaDiscriminator1", label: "Schema Dis 1", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3926, name: "Schema Discriminator 1", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "schemaDiscriminator2", label: "Schema Dis 2", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3927, name: "Schema Discriminator 2", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "schemaDiscriminator3", label: "Schema Dis 3", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3928, name: "Schema Discriminator 3", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "schemaId", label: "Schema ID", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3800, name: "Schema ID", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "schemaIdVersionCurrent", label: "Sch ID Ver Cur", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 210, to: 240, number: 2117, name: "Schema ID Version Current", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 250, to: 260, number: 2117, name: "Schema ID Version Current", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "schemaIdVersionOriginal", label: "Sch ID Ver Orig", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 210, to: 240, number: 2118, name: "Schema ID Version Original", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 250, to: 260, number: 2118, name: "Schema ID Version Original", length: 5, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis1", label: "Sec Dx 1", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3780, name: "Secondary Diagnosis 1", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis10", label: "Sec Dx 10", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3798, name: "Secondary Diagnosis 10", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis2", label: "Sec Dx 2", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3782, name: "Secondary Diagnosis 2", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis3", label: "Sec Dx 3", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3784, name: "Secondary Diagnosis 3", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis4", label: "Sec Dx 4", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3786, name: "Secondary Diagnosis 4", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis5", label: "Sec Dx 5", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3788, name: "Secondary Diagnosis 5", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis6", label: "Sec Dx 6", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3790, name: "Secondary Diagnosis 6", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis7", label: "Sec Dx 7", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3792, name: "Secondary Diagnosis 7", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis8", label: "Sec Dx 8", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3794, name: "Secondary Diagnosis 8", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "secondaryDiagnosis9", label: "Sec Dx 9", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3796, name: "Secondary Diagnosis 9", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "seerCauseSpecificCod", label: "COD Spec", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 180, to: 260, number: 1914, name: "SEER Cause Specific COD", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerCodingSysCurrent", label: "SEER Cod Curr", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 220, number: 2120, name: "SEER Coding Sys--Current", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "seerCodingSysOriginal", label: "SEER Cod Orig", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 220, number: 2130, name: "SEER Coding Sys--Original", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "seerMets", label: "SEER Mets", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 160, number: 776, name: "SEER Mets", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerOtherCod", label: "COD Other", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 180, to: 260, number: 1915, name: "SEER Other COD", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerPrimaryTumor", label: "SEER Prim Tum", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 160, number: 772, name: "SEER Primary Tumor", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerRecordNumber", label: "SEER Rec #", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 140, number: 2190, name: "SEER Record Number", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 220, number: 2190, name: "SEER Record Number", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "seerRegionalNodes", label: "SEER Reg Nodes", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 160, number: 774, name: "SEER Regional Nodes", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerSiteSpecificFact1", label: "SEER SSF 1", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 230, number: 3700, name: "SEER Site-Specific Fact 1", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 240, to: 260, number: 3700, name: "SEER Site-Specific Fact 1", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "seerSiteSpecificFact2", label: "SEER SSF 2", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3702, name: "SEER Site-Specific Fact 2", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerSiteSpecificFact3", label: "SEER SSF 3", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3704, name: "SEER Site-Specific Fact 3", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerSiteSpecificFact4", label: "SEER SSF 4", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3706, name: "SEER Site-Specific Fact 4", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerSiteSpecificFact5", label: "SEER SSF 5", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3708, name: "SEER Site-Specific Fact 5", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerSiteSpecificFact6", label: "SEER SSF 6", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 3710, name: "SEER Site-Specific Fact 6", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerSummaryStage1977", label: "Sum Stg 1977", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 760, name: "SEER Summary Stage 1977", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerSummaryStage2000", label: "Sum Stg 2000", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 759, name: "SEER Summary Stage 2000", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "seerTypeOfFollowUp", label: "SEER Type FU", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 220, number: 2180, name: "SEER Type of Follow-Up", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "sentinelLymphNodesExamined", label: "SLN Exam", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 834, name: "Sentinel Lymph Nodes Examined", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "sentinelLymphNodesPositive", label: "SLN Pos", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 835, name: "Sentinel Lymph Nodes Positive", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "separateTumorNodules", label: "Sep Tum Nod", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3929, name: "Separate Tumor Nodules", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "sequenceNumberCentral", label: "Ctrl Seq#", section: "Cancer Identification", spans: &[Span { from: 140, to: 140, number: 380, name: "Sequence Number--Central", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 380, name: "Sequence Number--Central", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "sequenceNumberHospital", label: "Hosp Seq#", section: "Hospital-Specific", spans: &[Span { from: 140, to: 140, number: 560, name: "Sequence Number--Hospital", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 560, name: "Sequence Number--Hospital", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "serumAlbuminPretreatmentLevel", label: "Alb Pre Lvl", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3930, name: "Serum Albumin Pretreatment Level", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "serumBeta2MicroglobulinPretxLvl", label: "Beta Pre Lvl", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3931, name: "Serum Beta-2 Microglobulin Pretreatment Level", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "sex", label: "Sex", section: "Demographic", spans: &[Span { from: 140, to: 250, number: 220, name: "Sex", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "sexAssignedAtBirth", label: "Sex at Birth", section: "Demographic", spans: &[Span { from: 260, to: 260, number: 225, name: "Sex Assigned at Birth", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "siteCodingSysCurrent", label: "Site Cod Curr", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 450, name: "Site Coding Sys--Current", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "siteCodingSysOriginal", label: "Site Cod Orig", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 460, name: "Site Coding Sys--Original", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "siteIcdO1", label: "Site(O1)", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 1960, name: "Site (73-91) ICD-O-1", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "socialSecurityNumber", label: "SSN", section: "Patient-Confidential", spans: &[Span { from: 140, to: 260, number: 2320, name: "Social Security Number", length: 9, record_types: 7, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "spanishHispanicOrigin", label: "Hisp Orig", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 190, name: "Spanish/Hispanic Origin", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "spreadThroughAirSpacesStas", label: "Spread Air/Spaces", section: "Stage/Prognostic Factors", spans: &[Span { from: 260, to: 260, number: 1176, name: "Spread Through Air Spaces (STAS)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "stateAtDxGeocode19708090", label: "DX State Geo90", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 81, name: "State at DX Geocode 1970/80/90", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "stateAtDxGeocode2000", label: "DX State Geo00", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 82, name: "State at DX Geocode 2000", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "stateAtDxGeocode2010", label: "DX State Geo10", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 83, name: "State at DX Geocode 2010", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "stateAtDxGeocode2020", label: "DX State Geo20", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 84, name: "State at DX Geocode 2020", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "subsqRx2ndCourseBrm", label: "Subsq RX 2nd Course BRM", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1675, name: "Subsq RX 2nd Course BRM", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx2ndCourseChemo", label: "Subsq RX 2nd Course Chemo", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1673, name: "Subsq RX 2nd Course Chemo", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx2ndCourseDate", label: "Subsq RX 2nd Course Dt", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1660, name: "Subsq RX 2nd Course Date", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "subsqRx2ndCourseHorm", label: "Subsq RX 2nd Course Horm", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1674, name: "Subsq RX 2nd Course Horm", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx2ndCourseOth", label: "Subsq RX 2nd Course Oth", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1676, name: "Subsq RX 2nd Course Oth", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx2ndCourseRad", label: "Subsq RX 2nd Course Rad", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1672, name: "Subsq RX 2nd Course Rad", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx2ndCourseSurg", label: "Subsq RX 2nd Course Surg", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 140, number: 1671, name: "Subsq RX 2nd Course Surg", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1671, name: "Subsq RX 2nd Course Surg", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "subsqRx2ndRegLnRem", label: "Subsq RX 2nd--Reg LN Rem", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 140, number: 1679, name: "Subsq RX 2nd--Reg LN Rem", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1679, name: "Subsq RX 2nd--Reg LN Rem", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "subsqRx2ndScopeLnSu", label: "Subsq RX 2nd--Scope LN SU", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1677, name: "Subsq RX 2nd--Scope LN SU", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx2ndSurgOth", label: "Subsq RX 2nd--Surg Oth", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1678, name: "Subsq RX 2nd--Surg Oth", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx2ndcrsDateFlag", label: "Subsq RX 2nd Course Dt Fg", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 220, number: 1661, name: "Subsq RX 2ndCrs Date Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx3rdCourseBrm", label: "Subsq RX 3rd Course BRM", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1695, name: "Subsq RX 3rd Course BRM", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx3rdCourseChemo", label: "Subsq RX 3rd Course Chemo", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1693, name: "Subsq RX 3rd Course Chemo", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx3rdCourseDate", label: "Subsq RX 3rd Course Dt", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1680, name: "Subsq RX 3rd Course Date", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "subsqRx3rdCourseHorm", label: "Subsq RX 3rd Course Horm", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1694, name: "Subsq RX 3rd Course Horm", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx3rdCourseOth", label: "Subsq RX 3rd Course Oth", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1696, name: "Subsq RX 3rd Course Oth", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx3rdCourseRad", label: "Subsq RX 3rd Course Rad", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1692, name: "Subsq RX 3rd Course Rad", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx3rdCourseSurg", label: "Subsq RX 3rd Course Surg", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 140, number: 1691, name: "Subsq RX 3rd Course Surg", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1691, name: "Subsq RX 3rd Course Surg", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "subsqRx3rdRegLnRem", label: "Subsq RX 3rd--Reg LN Rem", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 140, number: 1699, name: "Subsq RX 3rd--Reg LN Rem", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1699, name: "Subsq RX 3rd--Reg LN Rem", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "subsqRx3rdScopeLnSu", label: "Subsq RX 3rd--Scope LN Su", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1697, name: "Subsq RX 3rd--Scope LN Su", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx3rdSurgOth", label: "Subsq RX 3rd--Surg Oth", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1698, name: "Subsq RX 3rd--Surg Oth", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx3rdcrsDateFlag", label: "Subsq RX 3rd Course Dt Fg", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 220, number: 1681, name: "Subsq RX 3rdCrs Date Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx4thCourseBrm", label: "Subsq RX 4th Course BRM", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1715, name: "Subsq RX 4th Course BRM", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx4thCourseChemo", label: "Subsq RX 4th Course Chemo", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1713, name: "Subsq RX 4th Course Chemo", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx4thCourseDate", label: "Subsq RX 4th Course Dt", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1700, name: "Subsq RX 4th Course Date", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "subsqRx4thCourseHorm", label: "Subsq RX 4th Course Horm", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1714, name: "Subsq RX 4th Course Horm", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx4thCourseOth", label: "Subsq RX 4th Course Oth", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1716, name: "Subsq RX 4th Course Oth", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx4thCourseRad", label: "Subsq RX 4th Course Rad", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1712, name: "Subsq RX 4th Course Rad", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx4thCourseSurg", label: "Subsq RX 4th Course Surg", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 140, number: 1711, name: "Subsq RX 4th Course Surg", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1711, name: "Subsq RX 4th Course Surg", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "subsqRx4thRegLnRem", label: "Subsq RX 4th--Reg LN Rem", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 140, number: 1719, name: "Subsq RX 4th--Reg LN Rem", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 260, number: 1719, name: "Subsq RX 4th--Reg LN Rem", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "subsqRx4thScopeLnSu", label: "Subsq RX 4th--Scope LN Su", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1717, name: "Subsq RX 4th--Scope LN Su", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx4thSurgOth", label: "Subsq RX 4th--Surg Oth", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 260, number: 1718, name: "Subsq RX 4th--Surg Oth", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRx4thcrsDateFlag", label: "Subsq RX 4th Course Dt Fg", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 220, number: 1701, name: "Subsq RX 4thCrs Date Flag", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "subsqRxReconstructDel", label: "Subsq Recon Del", section: "Treatment-Subsequent & Other", spans: &[Span { from: 140, to: 240, number: 1741, name: "Subsq RX--Reconstruct Del", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "summaryStage2018", label: "Sum Stg 2018", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 764, name: "Summary Stage 2018", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "survDateActiveFollowup", label: "Surv Dt", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 150, to: 260, number: 1782, name: "Surv-Date Active Followup", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "survDateDxRecode", label: "Surv DX", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 150, to: 260, number: 1788, name: "Surv-Date DX Recode", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "survDatePresumedAlive", label: "Surv Dt PA", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 150, to: 260, number: 1785, name: "Surv-Date Presumed Alive", length: 8, record_types: 15, parent: Parent::Tumor, data_type: DataType::Date, pad_zero: false },] },
ItemDef { id: "survFlagActiveFollowup", label: "Surv Fg", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 150, to: 260, number: 1783, name: "Surv-Flag Active Followup", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "survFlagPresumedAlive", label: "Surv Fg PA", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 150, to: 260, number: 1786, name: "Surv-Flag Presumed Alive", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "survMosActiveFollowup", label: "Surv", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 150, to: 260, number: 1784, name: "Surv-Mos Active Followup", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "survMosPresumedAlive", label: "Surv PA", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 150, to: 260, number: 1787, name: "Surv-Mos Presumed Alive", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "telephone", label: "Phone", section: "Patient-Confidential", spans: &[Span { from: 140, to: 140, number: 2360, name: "Telephone", length: 10, record_types: 7, parent: Parent::Patient, data_type: DataType::Text, pad_zero: false },Span { from: 150, to: 260, number: 2360, name: "Telephone", length: 10, record_types: 7, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "textDxProcLabTests", label: "Proc Lab Test", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 220, number: 2550, name: "Text--DX Proc--Lab Tests", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2550, name: "Text--DX Proc--Lab Tests", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textDxProcOp", label: "DX Proc OP", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 220, number: 2560, name: "Text--DX Proc--Op", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2560, name: "Text--DX Proc--Op", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textDxProcPath", label: "DX Proc Path", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 220, number: 2570, name: "Text--DX Proc--Path", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2570, name: "Text--DX Proc--Path", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textDxProcPe", label: "DX Proc PE", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 220, number: 2520, name: "Text--DX Proc--PE", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2520, name: "Text--DX Proc--PE", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textDxProcScopes", label: "DX Proc Scp", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 220, number: 2540, name: "Text--DX Proc--Scopes", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2540, name: "Text--DX Proc--Scopes", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textDxProcXRayScan", label: "XRay/Scan", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 220, number: 2530, name: "Text--DX Proc--X-ray/Scan", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2530, name: "Text--DX Proc--X-ray/Scan", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textHistologyTitle", label: "Hist Title", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 260, number: 2590, name: "Text--Histology Title", length: 100, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textPlaceOfDiagnosis", label: "Place Of DX", section: "Text-Miscellaneous", spans: &[Span { from: 140, to: 260, number: 2690, name: "Text--Place of Diagnosis", length: 60, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textPrimarySiteTitle", label: "Site Title", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 260, number: 2580, name: "Text--Primary Site Title", length: 100, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textRemarks", label: "Remarks", section: "Text-Miscellaneous", spans: &[Span { from: 140, to: 220, number: 2680, name: "Text--Remarks", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2680, name: "Text--Remarks", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textStaging", label: "Staging", section: "Text-Diagnosis", spans: &[Span { from: 140, to: 220, number: 2600, name: "Text--Staging", length: 1000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 230, to: 260, number: 2600, name: "Text--Staging", length: 4000, record_types: 3, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textUsualIndustry", label: "Usual Industry", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 320, name: "Text--Usual Industry", length: 100, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "textUsualOccupation", label: "Usual Occup", section: "Demographic", spans: &[Span { from: 140, to: 260, number: 310, name: "Text--Usual Occupation", length: 100, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "thrombocytopenia", label: "Throm", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3933, name: "Thrombocytopenia", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tnmClinDescriptor", label: "Clin Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 980, name: "TNM Clin Descriptor", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tnmClinM", label: "Clin M", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 960, name: "TNM Clin M", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tnmClinN", label: "Clin N", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 950, name: "TNM Clin N", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tnmClinStageGroup", label: "Clin Stg Group", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 970, name: "TNM Clin Stage Group", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tnmClinStagedBy", label: "Clin Stg By", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 150, number: 990, name: "TNM Clin Staged By", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 160, to: 260, number: 990, name: "TNM Clin Staged By", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tnmClinT", label: "Clin T", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 940, name: "TNM Clin T", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tnmEditionNumber", label: "TNM Edit #", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 140, number: 1060, name: "TNM Edition Number", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 150, to: 160, number: 1060, name: "TNM Edition Number", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },Span { from: 180, to: 260, number: 1060, name: "TNM Edition Number", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: true },] },
ItemDef { id: "tnmPathDescriptor", label: "Path Desc", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 920, name: "TNM Path Descriptor", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tnmPathM", label: "Path M", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 900, name: "TNM Path M", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tnmPathN", label: "Path N", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 890, name: "TNM Path N", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tnmPathStageGroup", label: "Path Stg Group", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 910, name: "TNM Path Stage Group", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tnmPathStagedBy", label: "Path Stg By", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 150, number: 930, name: "TNM Path Staged By", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },Span { from: 160, to: 260, number: 930, name: "TNM Path Staged By", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tnmPathT", label: "Path T", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 880, name: "TNM Path T", length: 4, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tobaccoUseSmokingStatus", label: "Tob Use Stat", section: "Demographic", spans: &[Span { from: 220, to: 260, number: 344, name: "Tobacco Use Smoking Status", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "torontoM", label: "Tor M", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1148, name: "Toronto M", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "torontoN", label: "Tor N", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1147, name: "Toronto N", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "torontoStageGroup", label: "Tor Stg Group", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1149, name: "Toronto Stage Group", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "torontoT", label: "Tor T", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1146, name: "Toronto T", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "torontoVersionNumber", label: "Tor Ver Num", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1135, name: "Toronto Version Number", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Numeric, pad_zero: false },] },
ItemDef { id: "totalDose", label: "Tot Dose", section: "Treatment-1st Course", spans: &[Span { from: 180, to: 260, number: 1533, name: "Total Dose", length: 6, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "tumorDeposits", label: "Tum Dep", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3934, name: "Tumor Deposits", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "tumorGrowthPattern", label: "Tum Grow Pat", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3935, name: "Tumor Growth Pattern", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tumorMarker1", label: "Mark 1", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 1150, name: "Tumor Marker 1", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tumorMarker2", label: "Mark 2", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 1160, name: "Tumor Marker 2", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tumorMarker3", label: "Mark 3", section: "Stage/Prognostic Factors", spans: &[Span { from: 140, to: 260, number: 1170, name: "Tumor Marker 3", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tumorRecordNumber", label: "Tum Rec#", section: "Record ID", spans: &[Span { from: 140, to: 260, number: 60, name: "Tumor Record Number", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: true },] },
ItemDef { id: "tumorSizeClinical", label: "Tum Size Clin", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 752, name: "Tumor Size Clinical", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tumorSizePathologic", label: "Tum Size Path", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 754, name: "Tumor Size Pathologic", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "tumorSizeSummary", label: "Tum Size Sum", section: "Stage/Prognostic Factors", spans: &[Span { from: 160, to: 260, number: 756, name: "Tumor Size Summary", length: 3, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "typeOfReportingSource", label: "Rpt Src", section: "Cancer Identification", spans: &[Span { from: 140, to: 260, number: 500, name: "Type of Reporting Source", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "uihoFacility", label: "HIHO City", section: "Demographic", spans: &[Span { from: 220, to: 230, number: 285, name: "UIHO City", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 240, to: 260, number: 285, name: "Urban Indian Organization (UIO) Service Area", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "ulceration", label: "Ulcer", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3936, name: "Ulceration", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "unusualFollowUpMethod", label: "Unusual FU Meth", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1850, name: "Unusual Follow-Up Method", length: 2, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "urbanIndianHealthOrganization", label: "UIHO", section: "Demographic", spans: &[Span { from: 220, to: 230, number: 284, name: "Urban Indian Health Organization (UIHO)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },Span { from: 240, to: 260, number: 284, name: "Urban Indian Organization (UIO)", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "uric2000", label: "URIC 2000", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 345, name: "URIC 2000", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "uric2010", label: "URIC 2010", section: "Demographic", spans: &[Span { from: 180, to: 260, number: 346, name: "URIC 2010", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Mixed, pad_zero: false },] },
ItemDef { id: "uric2020", label: "URIC 2020", section: "Demographic", spans: &[Span { from: 260, to: 260, number: 347, name: "URIC 2020", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "vendorName", label: "Vendor", section: "Edit Overrides/Conversion History/System Admin", spans: &[Span { from: 140, to: 260, number: 2170, name: "Vendor Name", length: 10, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
ItemDef { id: "visceralParietalPleuralInvasion", label: "Vis Par Pl Inv", section: "Stage/Prognostic Factors", spans: &[Span { from: 180, to: 260, number: 3937, name: "Visceral and Parietal Pleural Invasion", length: 1, record_types: 15, parent: Parent::Tumor, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "vitalStatus", label: "VS", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 140, to: 260, number: 1760, name: "Vital Status", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "vitalStatusRecode", label: "VS Rec", section: "Follow-up/Recurrence/Death", spans: &[Span { from: 180, to: 260, number: 1762, name: "Vital Status Recode", length: 1, record_types: 15, parent: Parent::Patient, data_type: DataType::Digits, pad_zero: false },] },
ItemDef { id: "whiteBloodCellCount", label: "Wh Blood Cell Ct", section: "Stage/Prognostic Factors", spans: &[Span { from: 250, to: 260, number: 1184, name: "White Blood Cell Count", length: 7, record_types: 15, parent: Parent::Tumor, data_type: DataType::Text, pad_zero: false },] },
];
pub mod constants {
use super::super::Item;
/// Abstracted By, item 570.
pub const ABSTRACTED_BY: Item = Item::new(0);
/// Accession Number--Hosp, item 550.
pub const ACCESSION_NUMBER_HOSP: Item = Item::new(1);
/// Addr at DX--City, item 70.
pub const ADDR_AT_DX_CITY: Item = Item::new(2);
/// Addr at DX--Country, item 102.
pub const ADDR_AT_DX_COUNTRY: Item = Item::new(3);
/// Addr at DX--No & Street, item 2330.
pub const ADDR_AT_DX_NO_STREET: Item = Item::new(4);
/// Addr at DX--Postal Code, item 100.
pub const ADDR_AT_DX_POSTAL_CODE: Item = Item::new(5);
/// Addr at DX--State, item 80.
pub const ADDR_AT_DX_STATE: Item = Item::new(6);
/// Addr at DX--Supplementl, item 2335.
pub const ADDR_AT_DX_SUPPLEMENTL: Item = Item::new(7);
/// Addr Current--City, item 1810.
pub const ADDR_CURRENT_CITY: Item = Item::new(8);
/// Addr Current--Country, item 1832.
pub const ADDR_CURRENT_COUNTRY: Item = Item::new(9);
/// Addr Current--No & Street, item 2350.
pub const ADDR_CURRENT_NO_STREET: Item = Item::new(10);
/// Addr Current--Postal Code, item 1830.
pub const ADDR_CURRENT_POSTAL_CODE: Item = Item::new(11);
/// Addr Current--State, item 1820.
pub const ADDR_CURRENT_STATE: Item = Item::new(12);
/// Addr Current--Supplementl, item 2355.
pub const ADDR_CURRENT_SUPPLEMENTL: Item = Item::new(13);
/// Adenoid Cystic Basaloid Pattern, item 3803.
pub const ADENOID_CYSTIC_BASALOID_PATTERN: Item = Item::new(14);
/// Adenopathy, item 3804.
pub const ADENOPATHY: Item = Item::new(15);
/// AFP Post-Orchiectomy Lab Value, item 3805.
pub const AFP_POST_ORCHIECTOMY_LAB_VALUE: Item = Item::new(16);
/// AFP Post-Orchiectomy Range, item 3806.
pub const AFP_POST_ORCHIECTOMY_RANGE: Item = Item::new(17);
/// AFP Pre-Orchiectomy Lab Value, item 3807.
pub const AFP_PRE_ORCHIECTOMY_LAB_VALUE: Item = Item::new(18);
/// AFP Pre-Orchiectomy Range, item 3808.
pub const AFP_PRE_ORCHIECTOMY_RANGE: Item = Item::new(19);
/// AFP Pretreatment Interpretation, item 3809.
pub const AFP_PRETREATMENT_INTERPRETATION: Item = Item::new(20);
/// AFP Pretreatment Lab Value, item 3810.
pub const AFP_PRETREATMENT_LAB_VALUE: Item = Item::new(21);
/// Age at Diagnosis, item 230.
pub const AGE_AT_DIAGNOSIS: Item = Item::new(22);
/// AJCC API Version Current, item 2156.
pub const AJCC_API_VERSION_CURRENT: Item = Item::new(23);
/// AJCC API Version Original, item 2157.
pub const AJCC_API_VERSION_ORIGINAL: Item = Item::new(24);
/// AJCC Cancer Surveillance DLL Version Current, item 2158.
pub const AJCC_CANCER_SURV_API_VERSION_CURRENT: Item = Item::new(25);
/// AJCC Cancer Surveillance DLL Version Original, item 2159.
pub const AJCC_CANCER_SURV_API_VERSION_ORIGINAL: Item = Item::new(26);
/// AJCC ID, item 995.
pub const AJCC_ID: Item = Item::new(27);
/// AJCC TNM Clin M, item 1003.
pub const AJCC_TNM_CLIN_M: Item = Item::new(28);
/// AJCC TNM Clin N, item 1002.
pub const AJCC_TNM_CLIN_N: Item = Item::new(29);
/// AJCC TNM Clin N Suffix, item 1034.
pub const AJCC_TNM_CLIN_NSUFFIX: Item = Item::new(30);
/// AJCC TNM Clin Stage Group, item 1004.
pub const AJCC_TNM_CLIN_STAGE_GROUP: Item = Item::new(31);
/// AJCC TNM Clin T, item 1001.
pub const AJCC_TNM_CLIN_T: Item = Item::new(32);
/// AJCC TNM Clin T Suffix, item 1031.
pub const AJCC_TNM_CLIN_TSUFFIX: Item = Item::new(33);
/// AJCC TNM Path M, item 1013.
pub const AJCC_TNM_PATH_M: Item = Item::new(34);
/// AJCC TNM Path N, item 1012.
pub const AJCC_TNM_PATH_N: Item = Item::new(35);
/// AJCC TNM Path N Suffix, item 1035.
pub const AJCC_TNM_PATH_NSUFFIX: Item = Item::new(36);
/// AJCC TNM Path Stage Group, item 1014.
pub const AJCC_TNM_PATH_STAGE_GROUP: Item = Item::new(37);
/// AJCC TNM Path T, item 1011.
pub const AJCC_TNM_PATH_T: Item = Item::new(38);
/// AJCC TNM Path T Suffix, item 1032.
pub const AJCC_TNM_PATH_TSUFFIX: Item = Item::new(39);
/// AJCC TNM Post Therapy Clin (yc) M, item 1066.
pub const AJCC_TNM_POST_THERAPY_CLIN_M: Item = Item::new(40);
/// AJCC TNM Post Therapy Clin (yc) N, item 1064.
pub const AJCC_TNM_POST_THERAPY_CLIN_N: Item = Item::new(41);
/// AJCC TNM Post Therapy Clin (yc) N Suffix, item 1065.
pub const AJCC_TNM_POST_THERAPY_CLIN_NSUFFIX: Item = Item::new(42);
/// AJCC TNM Post Therapy Clin (yc) Stage Group, item 1067.
pub const AJCC_TNM_POST_THERAPY_CLIN_STAGE_GRP: Item = Item::new(43);
/// AJCC TNM Post Therapy Clin (yc) T, item 1062.
pub const AJCC_TNM_POST_THERAPY_CLIN_T: Item = Item::new(44);
/// AJCC TNM Post Therapy Clin (yc) T Suffix, item 1063.
pub const AJCC_TNM_POST_THERAPY_CLIN_TSUFFIX: Item = Item::new(45);
/// AJCC TNM Post Therapy Path (yp) M, item 1023.
pub const AJCC_TNM_POST_THERAPY_M: Item = Item::new(46);
/// AJCC TNM Post Therapy Path (yp) N, item 1022.
pub const AJCC_TNM_POST_THERAPY_N: Item = Item::new(47);
/// AJCC TNM Post Therapy Path (yp) N Suffix, item 1036.
pub const AJCC_TNM_POST_THERAPY_NSUFFIX: Item = Item::new(48);
/// AJCC TNM Post Therapy Path (yp) Stage Group, item 1024.
pub const AJCC_TNM_POST_THERAPY_STAGE_GROUP: Item = Item::new(49);
/// AJCC TNM Post Therapy Path (yp) T, item 1021.
pub const AJCC_TNM_POST_THERAPY_T: Item = Item::new(50);
/// AJCC TNM Post Therapy Path (yp) T Suffix, item 1033.
pub const AJCC_TNM_POST_THERAPY_TSUFFIX: Item = Item::new(51);
/// ALK Rearrangement, item 3938.
pub const ALK_REARRANGEMENT: Item = Item::new(52);
/// Ambiguous Terminology DX, item 442.
pub const AMBIGUOUS_TERMINOLOGY_DX: Item = Item::new(53);
/// Anemia, item 3811.
pub const ANEMIA: Item = Item::new(54);
/// Archive FIN, item 3100.
pub const ARCHIVE_FIN: Item = Item::new(55);
/// Autopsy, item 1930.
pub const AUTOPSY: Item = Item::new(56);
/// B symptoms, item 3812.
pub const B_SYMPTOMS: Item = Item::new(57);
/// Behavior Code ICD-O-3, item 523.
pub const BEHAVIOR_CODE_ICD_O3: Item = Item::new(58);
/// Behavior (73-91) ICD-O-1, item 1972.
pub const BEHAVIOR_ICD_O1: Item = Item::new(59);
/// Behavior (92-00) ICD-O-2, item 430.
pub const BEHAVIOR_ICD_O2: Item = Item::new(60);
/// Bilirubin Pretreatment Total Lab Value, item 3813.
pub const BILIRUBIN_PRETX_TOTAL_LAB_VALUE: Item = Item::new(61);
/// Bilirubin Pretreatment Unit of Measure, item 3814.
pub const BILIRUBIN_PRETX_UNIT_OF_MEASURE: Item = Item::new(62);
/// Birthplace, item 250.
pub const BIRTHPLACE: Item = Item::new(63);
/// Birthplace--Country, item 254.
pub const BIRTHPLACE_COUNTRY: Item = Item::new(64);
/// Birthplace--State, item 252.
pub const BIRTHPLACE_STATE: Item = Item::new(65);
/// Bone Invasion, item 3815.
pub const BONE_INVASION: Item = Item::new(66);
/// BRAF Mutational Analysis, item 3940.
pub const BRAF_MUTATIONAL_ANALYSIS: Item = Item::new(67);
/// Brain Molecular Markers, item 3816.
pub const BRAIN_MOLECULAR_MARKERS: Item = Item::new(68);
/// Brain Primary Tumor Location, item 3964.
pub const BRAIN_PRIMARY_TUMOR_LOCATION: Item = Item::new(69);
/// Breslow Tumor Thickness, item 3817.
pub const BRESLOW_TUMOR_THICKNESS: Item = Item::new(70);
/// CA-125 Pretreatment Interpretation, item 3818.
pub const CA125_PRETREATMENT_INTERPRETATION: Item = Item::new(71);
/// CA 19-9 PreTX Lab Value, item 3942.
pub const CA199_PRETX_LAB_VALUE: Item = Item::new(72);
/// Cancer Status, item 1770.
pub const CANCER_STATUS: Item = Item::new(73);
/// Casefinding Source, item 501.
pub const CASEFINDING_SOURCE: Item = Item::new(74);
/// Cause of Death, item 1910.
pub const CAUSE_OF_DEATH: Item = Item::new(75);
/// CEA Pretreatment Interpretation, item 3819.
pub const CEA_PRETREATMENT_INTERPRETATION: Item = Item::new(76);
/// CEA Pretreatment Lab Value, item 3820.
pub const CEA_PRETREATMENT_LAB_VALUE: Item = Item::new(77);
/// Census Block Group 2000, item 362.
pub const CENSUS_BLOCK_GROUP2000: Item = Item::new(78);
/// Census Block Group 2010, item 363.
pub const CENSUS_BLOCK_GROUP2010: Item = Item::new(79);
/// Census Block Group 2020, item 361.
pub const CENSUS_BLOCK_GROUP2020: Item = Item::new(80);
/// Census Block Grp 1970/80/90, item 368.
pub const CENSUS_BLOCK_GRP197090: Item = Item::new(81);
/// Census Cod Sys 1970/80/90, item 120.
pub const CENSUS_COD_SYS19708090: Item = Item::new(82);
/// Census Ind Code 1970-2000, item 280.
pub const CENSUS_IND_CODE19702000: Item = Item::new(83);
/// Census Ind Code CDC, item 272.
pub const CENSUS_IND_CODE2010: Item = Item::new(84);
/// Census Occ Code 1970-2000, item 270.
pub const CENSUS_OCC_CODE19702000: Item = Item::new(85);
/// Census Occ Code CDC, item 282.
pub const CENSUS_OCC_CODE2010: Item = Item::new(86);
/// Census Occ/Ind Sys 70-00, item 330.
pub const CENSUS_OCC_IND_SYS7000: Item = Item::new(87);
/// Census Tr Cert 1970/80/90, item 364.
pub const CENSUS_TR_CERT19708090: Item = Item::new(88);
/// Census Tr Certainty 2000, item 365.
pub const CENSUS_TR_CERTAINTY2000: Item = Item::new(89);
/// Census Tr Certainty 2010, item 367.
pub const CENSUS_TR_CERTAINTY2010: Item = Item::new(90);
/// Census Tr Poverty Indictr, item 145.
pub const CENSUS_TR_POVERTY_INDICTR: Item = Item::new(91);
/// Census Tract 1970/80/90, item 110.
pub const CENSUS_TRACT19708090: Item = Item::new(92);
/// Census Tract 2000, item 130.
pub const CENSUS_TRACT2000: Item = Item::new(93);
/// Census Tract 2010, item 135.
pub const CENSUS_TRACT2010: Item = Item::new(94);
/// Census Tract 2020, item 125.
pub const CENSUS_TRACT2020: Item = Item::new(95);
/// Census Tract Certainty 2020, item 369.
pub const CENSUS_TRACT_CERTAINTY2020: Item = Item::new(96);
/// Chromosome 16q: Loss of Heterozygosity, item 1189.
pub const CHROMOSOME16Q_LOSS_HETEROZYGOSITY: Item = Item::new(97);
/// Chromosome 19q: Loss of Heterozygosity (LOH), item 3802.
pub const CHROMOSOME19Q_LOSS_HETEROZYGOSITY: Item = Item::new(98);
/// Chromosome 1p: Loss of Heterozygosity (LOH), item 3801.
pub const CHROMOSOME1P_LOSS_HETEROZYGOSITY: Item = Item::new(99);
/// Chromosome 1q Status, item 1190.
pub const CHROMOSOME1Q_STATUS: Item = Item::new(100);
/// Chromosome 3 Status, item 3821.
pub const CHROMOSOME3_STATUS: Item = Item::new(101);
/// Chromosome 8q Status, item 3822.
pub const CHROMOSOME8Q_STATUS: Item = Item::new(102);
/// Circumferential Resection Margin (CRM), item 3823.
pub const CIRCUMFERENTIAL_RESECTION_MARGIN: Item = Item::new(103);
/// Class of Case, item 610.
pub const CLASS_OF_CASE: Item = Item::new(104);
/// Clinical Margin Width, item 3961.
pub const CLINICAL_MARGIN_WIDTH: Item = Item::new(105);
/// CoC Accredited Flag, item 2152.
pub const COC_ACCREDITED_FLAG: Item = Item::new(106);
/// CoC Coding Sys--Current, item 2140.
pub const COC_CODING_SYS_CURRENT: Item = Item::new(107);
/// CoC Coding Sys--Original, item 2150.
pub const COC_CODING_SYS_ORIGINAL: Item = Item::new(108);
/// Coding System for EOD, item 870.
pub const CODING_SYSTEM_FOR_EOD: Item = Item::new(109);
/// Comorbid/Complication 1, item 3110.
pub const COMORBID_COMPLICATION1: Item = Item::new(110);
/// Comorbid/Complication 10, item 3164.
pub const COMORBID_COMPLICATION10: Item = Item::new(111);
/// Comorbid/Complication 2, item 3120.
pub const COMORBID_COMPLICATION2: Item = Item::new(112);
/// Comorbid/Complication 3, item 3130.
pub const COMORBID_COMPLICATION3: Item = Item::new(113);
/// Comorbid/Complication 4, item 3140.
pub const COMORBID_COMPLICATION4: Item = Item::new(114);
/// Comorbid/Complication 5, item 3150.
pub const COMORBID_COMPLICATION5: Item = Item::new(115);
/// Comorbid/Complication 6, item 3160.
pub const COMORBID_COMPLICATION6: Item = Item::new(116);
/// Comorbid/Complication 7, item 3161.
pub const COMORBID_COMPLICATION7: Item = Item::new(117);
/// Comorbid/Complication 8, item 3162.
pub const COMORBID_COMPLICATION8: Item = Item::new(118);
/// Comorbid/Complication 9, item 3163.
pub const COMORBID_COMPLICATION9: Item = Item::new(119);
/// Computed Ethnicity, item 200.
pub const COMPUTED_ETHNICITY: Item = Item::new(120);
/// Computed Ethnicity Source, item 210.
pub const COMPUTED_ETHNICITY_SOURCE: Item = Item::new(121);
/// County at DX Reported, item 90.
pub const COUNTY_AT_DX: Item = Item::new(122);
/// County at DX Analysis, item 89.
pub const COUNTY_AT_DX_ANALYSIS: Item = Item::new(123);
/// County at DX Geocode 1970/80/90, item 94.
pub const COUNTY_AT_DX_GEOCODE1990: Item = Item::new(124);
/// County at DX Geocode2000, item 95.
pub const COUNTY_AT_DX_GEOCODE2000: Item = Item::new(125);
/// County at DX Geocode2010, item 96.
pub const COUNTY_AT_DX_GEOCODE2010: Item = Item::new(126);
/// County at DX Geocode2020, item 97.
pub const COUNTY_AT_DX_GEOCODE2020: Item = Item::new(127);
/// County--Current, item 1840.
pub const COUNTY_CURRENT: Item = Item::new(128);
/// CRC CHECKSUM, item 2081.
pub const CRC_CHECKSUM: Item = Item::new(129);
/// Creatinine Pretreatment Lab Value, item 3824.
pub const CREATININE_PRETREATMENT_LAB_VALUE: Item = Item::new(130);
/// Creatinine Pretreatment Unit of Measure, item 3825.
pub const CREATININE_PRETX_UNIT_OF_MEASURE: Item = Item::new(131);
/// CS Extension, item 2810.
pub const CS_EXTENSION: Item = Item::new(132);
/// CS Lymph Nodes, item 2830.
pub const CS_LYMPH_NODES: Item = Item::new(133);
/// CS Lymph Nodes Eval, item 2840.
pub const CS_LYMPH_NODES_EVAL: Item = Item::new(134);
/// CS Mets at DX, item 2850.
pub const CS_METS_AT_DX: Item = Item::new(135);
/// CS Mets at Dx-Bone, item 2851.
pub const CS_METS_AT_DX_BONE: Item = Item::new(136);
/// CS Mets at Dx-Brain, item 2852.
pub const CS_METS_AT_DX_BRAIN: Item = Item::new(137);
/// CS Mets at Dx-Liver, item 2853.
pub const CS_METS_AT_DX_LIVER: Item = Item::new(138);
/// CS Mets at Dx-Lung, item 2854.
pub const CS_METS_AT_DX_LUNG: Item = Item::new(139);
/// CS Mets Eval, item 2860.
pub const CS_METS_EVAL: Item = Item::new(140);
/// CS PostRx Extension, item 2775.
pub const CS_POSTRX_EXTENSION: Item = Item::new(141);
/// CS PostRx Lymph Nodes, item 2780.
pub const CS_POSTRX_LYMPH_NODES: Item = Item::new(142);
/// CS PostRx Mets at DX, item 2785.
pub const CS_POSTRX_METS_AT_DX: Item = Item::new(143);
/// CS PostRx Tumor Size, item 2770.
pub const CS_POSTRX_TUMOR_SIZE: Item = Item::new(144);
/// CS PreRx Extension, item 2735.
pub const CS_PRERX_EXTENSION: Item = Item::new(145);
/// CS PreRx Lymph Nodes, item 2750.
pub const CS_PRERX_LYMPH_NODES: Item = Item::new(146);
/// CS PreRx Mets at DX, item 2760.
pub const CS_PRERX_METS_AT_DX: Item = Item::new(147);
/// CS PreRx Mets Eval, item 2765.
pub const CS_PRERX_METS_EVAL: Item = Item::new(148);
/// CS PreRx Reg Nodes Eval, item 2755.
pub const CS_PRERX_REG_NODES_EVAL: Item = Item::new(149);
/// CS PreRx Tum Sz/Ext Eval, item 2740.
pub const CS_PRERX_TUM_SZ_EXT_EVAL: Item = Item::new(150);
/// CS PreRx Tumor Size, item 2730.
pub const CS_PRERX_TUMOR_SIZE: Item = Item::new(151);
/// CS Site-Specific Factor 1, item 2880.
pub const CS_SITE_SPECIFIC_FACTOR1: Item = Item::new(152);
/// CS Site-Specific Factor10, item 2864.
pub const CS_SITE_SPECIFIC_FACTOR10: Item = Item::new(153);
/// CS Site-Specific Factor11, item 2865.
pub const CS_SITE_SPECIFIC_FACTOR11: Item = Item::new(154);
/// CS Site-Specific Factor12, item 2866.
pub const CS_SITE_SPECIFIC_FACTOR12: Item = Item::new(155);
/// CS Site-Specific Factor13, item 2867.
pub const CS_SITE_SPECIFIC_FACTOR13: Item = Item::new(156);
/// CS Site-Specific Factor14, item 2868.
pub const CS_SITE_SPECIFIC_FACTOR14: Item = Item::new(157);
/// CS Site-Specific Factor15, item 2869.
pub const CS_SITE_SPECIFIC_FACTOR15: Item = Item::new(158);
/// CS Site-Specific Factor16, item 2870.
pub const CS_SITE_SPECIFIC_FACTOR16: Item = Item::new(159);
/// CS Site-Specific Factor17, item 2871.
pub const CS_SITE_SPECIFIC_FACTOR17: Item = Item::new(160);
/// CS Site-Specific Factor18, item 2872.
pub const CS_SITE_SPECIFIC_FACTOR18: Item = Item::new(161);
/// CS Site-Specific Factor19, item 2873.
pub const CS_SITE_SPECIFIC_FACTOR19: Item = Item::new(162);
/// CS Site-Specific Factor 2, item 2890.
pub const CS_SITE_SPECIFIC_FACTOR2: Item = Item::new(163);
/// CS Site-Specific Factor20, item 2874.
pub const CS_SITE_SPECIFIC_FACTOR20: Item = Item::new(164);
/// CS Site-Specific Factor21, item 2875.
pub const CS_SITE_SPECIFIC_FACTOR21: Item = Item::new(165);
/// CS Site-Specific Factor22, item 2876.
pub const CS_SITE_SPECIFIC_FACTOR22: Item = Item::new(166);
/// CS Site-Specific Factor23, item 2877.
pub const CS_SITE_SPECIFIC_FACTOR23: Item = Item::new(167);
/// CS Site-Specific Factor24, item 2878.
pub const CS_SITE_SPECIFIC_FACTOR24: Item = Item::new(168);
/// CS Site-Specific Factor25, item 2879.
pub const CS_SITE_SPECIFIC_FACTOR25: Item = Item::new(169);
/// CS Site-Specific Factor 3, item 2900.
pub const CS_SITE_SPECIFIC_FACTOR3: Item = Item::new(170);
/// CS Site-Specific Factor 4, item 2910.
pub const CS_SITE_SPECIFIC_FACTOR4: Item = Item::new(171);
/// CS Site-Specific Factor 5, item 2920.
pub const CS_SITE_SPECIFIC_FACTOR5: Item = Item::new(172);
/// CS Site-Specific Factor 6, item 2930.
pub const CS_SITE_SPECIFIC_FACTOR6: Item = Item::new(173);
/// CS Site-Specific Factor 7, item 2861.
pub const CS_SITE_SPECIFIC_FACTOR7: Item = Item::new(174);
/// CS Site-Specific Factor 8, item 2862.
pub const CS_SITE_SPECIFIC_FACTOR8: Item = Item::new(175);
/// CS Site-Specific Factor 9, item 2863.
pub const CS_SITE_SPECIFIC_FACTOR9: Item = Item::new(176);
/// CS Tumor Size, item 2800.
pub const CS_TUMOR_SIZE: Item = Item::new(177);
/// CS Tumor Size/Ext Eval, item 2820.
pub const CS_TUMOR_SIZE_EXT_EVAL: Item = Item::new(178);
/// CS Version Derived, item 2936.
pub const CS_VERSION_DERIVED: Item = Item::new(179);
/// CS Version Input Current, item 2937.
pub const CS_VERSION_INPUT_CURRENT: Item = Item::new(180);
/// CS Version Input Original, item 2935.
pub const CS_VERSION_INPUT_ORIGINAL: Item = Item::new(181);
/// Date 1st Crs RX CoC, item 1270.
pub const DATE1ST_CRS_RX_COC: Item = Item::new(182);
/// Date 1st Crs RX CoC Flag, item 1271.
pub const DATE1ST_CRS_RX_COC_FLAG: Item = Item::new(183);
/// Date Case Completed, item 2090.
pub const DATE_CASE_COMPLETED: Item = Item::new(184);
/// Date Case Completed--CoC, item 2092.
pub const DATE_CASE_COMPLETED_COC: Item = Item::new(185);
/// Date Case Initiated, item 2085.
pub const DATE_CASE_INITIATED: Item = Item::new(186);
/// Date Case Last Changed, item 2100.
pub const DATE_CASE_LAST_CHANGED: Item = Item::new(187);
/// Date Case Report Exported, item 2110.
pub const DATE_CASE_REPORT_EXPORTED: Item = Item::new(188);
/// Date Case Report Loaded, item 2112.
pub const DATE_CASE_REPORT_LOADED: Item = Item::new(189);
/// Date Case Report Received, item 2111.
pub const DATE_CASE_REPORT_RECEIVED: Item = Item::new(190);
/// Date Conclusive DX, item 443.
pub const DATE_CONCLUSIVE_DX: Item = Item::new(191);
/// Date Conclusive DX Flag, item 448.
pub const DATE_CONCLUSIVE_DX_FLAG: Item = Item::new(192);
/// Date Initial RX SEER, item 1260.
pub const DATE_INITIAL_RX_SEER: Item = Item::new(193);
/// Date Initial RX SEER Flag, item 1261.
pub const DATE_INITIAL_RX_SEER_FLAG: Item = Item::new(194);
/// Date of 1st Contact, item 580.
pub const DATE_OF1ST_CONTACT: Item = Item::new(195);
/// Date of 1st Contact Flag, item 581.
pub const DATE_OF1ST_CONTACT_FLAG: Item = Item::new(196);
/// Date of Birth, item 240.
pub const DATE_OF_BIRTH: Item = Item::new(197);
/// Date of Birth Flag, item 241.
pub const DATE_OF_BIRTH_FLAG: Item = Item::new(198);
/// Date of Death--Canada, item 1755.
pub const DATE_OF_DEATH_CANADA: Item = Item::new(199);
/// Date of Death--CanadaFlag, item 1756.
pub const DATE_OF_DEATH_CANADA_FLAG: Item = Item::new(200);
/// Date of Diagnosis, item 390.
pub const DATE_OF_DIAGNOSIS: Item = Item::new(201);
/// Date of Diagnosis Flag, item 391.
pub const DATE_OF_DIAGNOSIS_FLAG: Item = Item::new(202);
/// Date of Inpt Adm, item 590.
pub const DATE_OF_INPT_ADM: Item = Item::new(203);
/// Date of Inpt Adm Flag, item 591.
pub const DATE_OF_INPT_ADM_FLAG: Item = Item::new(204);
/// Date of Inpt Disch, item 600.
pub const DATE_OF_INPT_DISCH: Item = Item::new(205);
/// Date of Inpt Disch Flag, item 601.
pub const DATE_OF_INPT_DISCH_FLAG: Item = Item::new(206);
/// Date of Last Cancer (tumor) Status, item 1772.
pub const DATE_OF_LAST_CANCER_STATUS: Item = Item::new(207);
/// Date of Last Cancer (tumor) Status Flag, item 1773.
pub const DATE_OF_LAST_CANCER_STATUS_FLAG: Item = Item::new(208);
/// Date of Last Contact, item 1750.
pub const DATE_OF_LAST_CONTACT: Item = Item::new(209);
/// Date of Last Contact Flag, item 1751.
pub const DATE_OF_LAST_CONTACT_FLAG: Item = Item::new(210);
/// Date of Mult Tumors, item 445.
pub const DATE_OF_MULT_TUMORS: Item = Item::new(211);
/// Date of Mult Tumors Flag, item 439.
pub const DATE_OF_MULT_TUMORS_FLAG: Item = Item::new(212);
/// Date Regional Lymph Node Dissection, item 682.
pub const DATE_REGIONAL_LNDISSECTION: Item = Item::new(213);
/// Date Regional Lymph Node Dissection Flag, item 683.
pub const DATE_REGIONAL_LNDISSECTION_FLAG: Item = Item::new(214);
/// Date of Sentinel Lymph Node Biopsy, item 832.
pub const DATE_SENTINEL_LYMPH_NODE_BIOPSY: Item = Item::new(215);
/// Date of Sentinel Lymph Node Biopsy Flag, item 833.
pub const DATE_SENTINEL_LYMPH_NODE_BIOPSY_FLAG: Item = Item::new(216);
/// Date Tumor Record Availbl, item 2113.
pub const DATE_TUMOR_RECORD_AVAILBL: Item = Item::new(217);
/// DC State File Number, item 2380.
pub const DC_STATE_FILE_NUMBER: Item = Item::new(218);
/// Derived AJCC-6 M, item 2980.
pub const DERIVED_AJCC6_M: Item = Item::new(219);
/// Derived AJCC-6 M Descript, item 2990.
pub const DERIVED_AJCC6_MDESCRIPT: Item = Item::new(220);
/// Derived AJCC-6 N, item 2960.
pub const DERIVED_AJCC6_N: Item = Item::new(221);
/// Derived AJCC-6 N Descript, item 2970.
pub const DERIVED_AJCC6_NDESCRIPT: Item = Item::new(222);
/// Derived AJCC-6 Stage Grp, item 3000.
pub const DERIVED_AJCC6_STAGE_GRP: Item = Item::new(223);
/// Derived AJCC-6 T, item 2940.
pub const DERIVED_AJCC6_T: Item = Item::new(224);
/// Derived AJCC-6 T Descript, item 2950.
pub const DERIVED_AJCC6_TDESCRIPT: Item = Item::new(225);
/// Derived AJCC-7 M, item 3420.
pub const DERIVED_AJCC7_M: Item = Item::new(226);
/// Derived AJCC-7 M Descript, item 3422.
pub const DERIVED_AJCC7_MDESCRIPT: Item = Item::new(227);
/// Derived AJCC-7 N, item 3410.
pub const DERIVED_AJCC7_N: Item = Item::new(228);
/// Derived AJCC-7 N Descript, item 3412.
pub const DERIVED_AJCC7_NDESCRIPT: Item = Item::new(229);
/// Derived AJCC-7 Stage Grp, item 3430.
pub const DERIVED_AJCC7_STAGE_GRP: Item = Item::new(230);
/// Derived AJCC-7 T, item 3400.
pub const DERIVED_AJCC7_T: Item = Item::new(231);
/// Derived AJCC-7 T Descript, item 3402.
pub const DERIVED_AJCC7_TDESCRIPT: Item = Item::new(232);
/// Derived AJCC--Flag, item 3030.
pub const DERIVED_AJCC_FLAG: Item = Item::new(233);
/// Derived EOD 2018 M, item 795.
pub const DERIVED_EOD2018_M: Item = Item::new(234);
/// Derived EOD 2018 N, item 815.
pub const DERIVED_EOD2018_N: Item = Item::new(235);
/// Derived EOD 2018 Stage Group, item 818.
pub const DERIVED_EOD2018_STAGE_GROUP: Item = Item::new(236);
/// Derived EOD 2018 T, item 785.
pub const DERIVED_EOD2018_T: Item = Item::new(237);
/// Derived Neoadjuv Rx Flag, item 3600.
pub const DERIVED_NEOADJUV_RX_FLAG: Item = Item::new(238);
/// Derived Pediatric M, item 1144.
pub const DERIVED_PEDIATRIC_M: Item = Item::new(239);
/// Derived Pediatric N, item 1143.
pub const DERIVED_PEDIATRIC_N: Item = Item::new(240);
/// Derived Pediatric Stage Group, item 1145.
pub const DERIVED_PEDIATRIC_STAGE_GROUP: Item = Item::new(241);
/// Derived Pediatric T, item 1142.
pub const DERIVED_PEDIATRIC_T: Item = Item::new(242);
/// Derived PostRx-7 M, item 3490.
pub const DERIVED_POSTRX7_M: Item = Item::new(243);
/// Derived PostRx-7 N, item 3482.
pub const DERIVED_POSTRX7_N: Item = Item::new(244);
/// Derived PostRx-7 Stge Grp, item 3492.
pub const DERIVED_POSTRX7_STGE_GRP: Item = Item::new(245);
/// Derived PostRx-7 T, item 3480.
pub const DERIVED_POSTRX7_T: Item = Item::new(246);
/// Derived PreRx-7 M, item 3460.
pub const DERIVED_PRERX7_M: Item = Item::new(247);
/// Derived PreRx-7 M Descrip, item 3462.
pub const DERIVED_PRERX7_MDESCRIP: Item = Item::new(248);
/// Derived PreRx-7 N, item 3450.
pub const DERIVED_PRERX7_N: Item = Item::new(249);
/// Derived PreRx-7 N Descrip, item 3452.
pub const DERIVED_PRERX7_NDESCRIP: Item = Item::new(250);
/// Derived PreRx-7 Stage Grp, item 3470.
pub const DERIVED_PRERX7_STAGE_GRP: Item = Item::new(251);
/// Derived PreRx-7 T, item 3440.
pub const DERIVED_PRERX7_T: Item = Item::new(252);
/// Derived PreRx-7 T Descrip, item 3442.
pub const DERIVED_PRERX7_TDESCRIP: Item = Item::new(253);
/// Derived Rai Stage, item 3955.
pub const DERIVED_RAI_STAGE: Item = Item::new(254);
/// Derived SEER Clin Stg Grp, item 3610.
pub const DERIVED_SEER_CLIN_STG_GRP: Item = Item::new(255);
/// Derived SEER Cmb M Src, item 3626.
pub const DERIVED_SEER_CMB_MSRC: Item = Item::new(256);
/// Derived SEER Cmb N Src, item 3624.
pub const DERIVED_SEER_CMB_NSRC: Item = Item::new(257);
/// Derived SEER Cmb Stg Grp, item 3614.
pub const DERIVED_SEER_CMB_STG_GRP: Item = Item::new(258);
/// Derived SEER Cmb T Src, item 3622.
pub const DERIVED_SEER_CMB_TSRC: Item = Item::new(259);
/// Derived SEER Combined M, item 3620.
pub const DERIVED_SEER_COMBINED_M: Item = Item::new(260);
/// Derived SEER Combined N, item 3618.
pub const DERIVED_SEER_COMBINED_N: Item = Item::new(261);
/// Derived SEER Combined T, item 3616.
pub const DERIVED_SEER_COMBINED_T: Item = Item::new(262);
/// Derived SEER Path Stg Grp, item 3605.
pub const DERIVED_SEER_PATH_STG_GRP: Item = Item::new(263);
/// Derived SS1977, item 3010.
pub const DERIVED_SS1977: Item = Item::new(264);
/// Derived SS1977--Flag, item 3040.
pub const DERIVED_SS1977_FLAG: Item = Item::new(265);
/// Derived SS2000, item 3020.
pub const DERIVED_SS2000: Item = Item::new(266);
/// Derived SS2000--Flag, item 3050.
pub const DERIVED_SS2000_FLAG: Item = Item::new(267);
/// Derived SS2017, item 762.
pub const DERIVED_SS2017: Item = Item::new(268);
/// Derived Summary Grade 2018, item 1975.
pub const DERIVED_SUMMARY_GRADE2018: Item = Item::new(269);
/// Derived Summary Stage 2018, item 762.
pub const DERIVED_SUMMARY_STAGE2018: Item = Item::new(270);
/// Diagnostic Confirmation, item 490.
pub const DIAGNOSTIC_CONFIRMATION: Item = Item::new(271);
/// Diagnostic Proc 73-87, item 2200.
pub const DIAGNOSTIC_PROC7387: Item = Item::new(272);
/// Directly Assigned SS2017, item 764.
pub const DIRECTLY_ASSIGNED_SS2017: Item = Item::new(273);
/// EDP MDE Link, item 531.
pub const EDP_MDE_LINK: Item = Item::new(274);
/// EDP MDE Link Date, item 530.
pub const EDP_MDE_LINK_DATE: Item = Item::new(275);
/// EGFR Mutational Analysis, item 3939.
pub const EGFR_MUTATIONAL_ANALYSIS: Item = Item::new(276);
/// EHR Reporting, item 2508.
pub const EHR_REPORTING: Item = Item::new(277);
/// EOD--Extension, item 790.
pub const EOD_EXTENSION: Item = Item::new(278);
/// EOD--Extension Prost Path, item 800.
pub const EOD_EXTENSION_PROST_PATH: Item = Item::new(279);
/// EOD--Lymph Node Involv, item 810.
pub const EOD_LYMPH_NODE_INVOLV: Item = Item::new(280);
/// EOD Mets, item 776.
pub const EOD_METS: Item = Item::new(281);
/// EOD--Old 13 Digit, item 840.
pub const EOD_OLD13_DIGIT: Item = Item::new(282);
/// EOD--Old 2 Digit, item 850.
pub const EOD_OLD2_DIGIT: Item = Item::new(283);
/// EOD--Old 4 Digit, item 860.
pub const EOD_OLD4_DIGIT: Item = Item::new(284);
/// EOD Primary Tumor, item 772.
pub const EOD_PRIMARY_TUMOR: Item = Item::new(285);
/// EOD Regional Nodes, item 774.
pub const EOD_REGIONAL_NODES: Item = Item::new(286);
/// EOD--Tumor Size, item 780.
pub const EOD_TUMOR_SIZE: Item = Item::new(287);
/// Esophagus and EGJ Tumor Epicenter, item 3829.
pub const ESOPHAGUS_AND_EGJ_TUMOR_EPICENTER: Item = Item::new(288);
/// Estrogen Receptor Percent Positive or Range, item 3826.
pub const ESTROGEN_RECEPTOR_PERCNT_POS_OR_RANGE: Item = Item::new(289);
/// Estrogen Receptor Summary, item 3827.
pub const ESTROGEN_RECEPTOR_SUMMARY: Item = Item::new(290);
/// Estrogen Receptor Total Allred Score, item 3828.
pub const ESTROGEN_RECEPTOR_TOTAL_ALLRED_SCORE: Item = Item::new(291);
/// EWSR1-FLI1 fusion, item 1191.
pub const EWSR1_FLI1_FUSION: Item = Item::new(292);
/// Extranodal Extension Clin (non-Head and Neck), item 3830.
pub const EXTRANODAL_EXTENSION_CLIN: Item = Item::new(293);
/// Extranodal Extension Head and Neck Clinical, item 3831.
pub const EXTRANODAL_EXTENSION_HEAD_NECK_CLIN: Item = Item::new(294);
/// Extranodal Extension Head and Neck Pathological, item 3832.
pub const EXTRANODAL_EXTENSION_HEAD_NECK_PATH: Item = Item::new(295);
/// Extranodal Extension Path (non-Head and Neck), item 3833.
pub const EXTRANODAL_EXTENSION_PATH: Item = Item::new(296);
/// Extravascular Matrix Patterns, item 3834.
pub const EXTRAVASCULAR_MATRIX_PATTERNS: Item = Item::new(297);
/// Fibrosis Score, item 3835.
pub const FIBROSIS_SCORE: Item = Item::new(298);
/// FIGO Stage, item 3836.
pub const FIGO_STAGE: Item = Item::new(299);
/// Follow-Up Contact--City, item 1842.
pub const FOLLOW_UP_CONTACT_CITY: Item = Item::new(300);
/// Follow-Up Contact--Name, item 2394.
pub const FOLLOW_UP_CONTACT_NAME: Item = Item::new(301);
/// Follow-Up Contact--No&St, item 2392.
pub const FOLLOW_UP_CONTACT_NOST: Item = Item::new(302);
/// Follow-Up Contact--Postal, item 1846.
pub const FOLLOW_UP_CONTACT_POSTAL: Item = Item::new(303);
/// Follow-Up Contact--State, item 1844.
pub const FOLLOW_UP_CONTACT_STATE: Item = Item::new(304);
/// Follow-Up Contact--Suppl, item 2393.
pub const FOLLOW_UP_CONTACT_SUPPL: Item = Item::new(305);
/// Follow-Up Source, item 1790.
pub const FOLLOW_UP_SOURCE: Item = Item::new(306);
/// Follow-up Source Central, item 1791.
pub const FOLLOW_UP_SOURCE_CENTRAL: Item = Item::new(307);
/// Following Registry, item 2440.
pub const FOLLOWING_REGISTRY: Item = Item::new(308);
/// FollowUp Contact--Country, item 1847.
pub const FOLLOWUP_CONTACT_COUNTRY: Item = Item::new(309);
/// FOXO1 Gene Rearrangements, item 1193.
pub const FOXO1_GENE_REARRANGEMENTS: Item = Item::new(310);
/// Geocoding Accuracy Score, item 331.
pub const GEOCODING_ACCURACY_SCORE: Item = Item::new(311);
/// Geocoding Accuracy Type, item 332.
pub const GEOCODING_ACCURACY_TYPE: Item = Item::new(312);
/// Geocoding Quality Code, item 86.
pub const GEOCODING_QUALITY_CODE: Item = Item::new(313);
/// Geocoding Quality Code Detail, item 87.
pub const GEOCODING_QUALITY_CODE_DETAIL: Item = Item::new(314);
/// Gestational Trophoblastic Prognostic Scoring Index, item 3837.
pub const GESTATIONAL_TROPHOBLASTIC_PX_INDEX: Item = Item::new(315);
/// GIS Coordinate Quality, item 366.
pub const GIS_COORDINATE_QUALITY: Item = Item::new(316);
/// Gleason Patterns Clinical, item 3838.
pub const GLEASON_PATTERNS_CLINICAL: Item = Item::new(317);
/// Gleason Patterns Pathological, item 3839.
pub const GLEASON_PATTERNS_PATHOLOGICAL: Item = Item::new(318);
/// Gleason Score Clinical, item 3840.
pub const GLEASON_SCORE_CLINICAL: Item = Item::new(319);
/// Gleason Score Pathological, item 3841.
pub const GLEASON_SCORE_PATHOLOGICAL: Item = Item::new(320);
/// Gleason Tertiary Pattern, item 3842.
pub const GLEASON_TERTIARY_PATTERN: Item = Item::new(321);
/// Grade, item 440.
pub const GRADE: Item = Item::new(322);
/// Grade Clinical, item 3843.
pub const GRADE_CLINICAL: Item = Item::new(323);
/// Grade (73-91) ICD-O-1, item 1973.
pub const GRADE_ICD_O1: Item = Item::new(324);
/// Grade Path System, item 449.
pub const GRADE_PATH_SYSTEM: Item = Item::new(325);
/// Grade Path Value, item 441.
pub const GRADE_PATH_VALUE: Item = Item::new(326);
/// Grade Pathological, item 3844.
pub const GRADE_PATHOLOGICAL: Item = Item::new(327);
/// Grade Post Therapy Path (yp), item 3845.
pub const GRADE_POST_THERAPY: Item = Item::new(328);
/// Grade Post Therapy Clin (yc), item 1068.
pub const GRADE_POST_THERAPY_CLIN: Item = Item::new(329);
/// hCG Post-Orchiectomy Lab Value, item 3846.
pub const HCG_POST_ORCHIECTOMY_LAB_VALUE: Item = Item::new(330);
/// hCG Post-Orchiectomy Range, item 3847.
pub const HCG_POST_ORCHIECTOMY_RANGE: Item = Item::new(331);
/// hCG Pre-Orchiectomy Lab Value, item 3848.
pub const HCG_PRE_ORCHIECTOMY_LAB_VALUE: Item = Item::new(332);
/// hCG Pre-Orchiectomy Range, item 3849.
pub const HCG_PRE_ORCHIECTOMY_RANGE: Item = Item::new(333);
/// HER2 IHC Summary, item 3850.
pub const HER2_IHC_SUMMARY: Item = Item::new(334);
/// HER2 ISH Dual Probe Copy Number, item 3851.
pub const HER2_ISH_DUAL_PROBE_COPY_NUMBER: Item = Item::new(335);
/// HER2 ISH Dual Probe Ratio, item 3852.
pub const HER2_ISH_DUAL_PROBE_RATIO: Item = Item::new(336);
/// HER2 ISH Single Probe Copy Number, item 3853.
pub const HER2_ISH_SINGLE_PROBE_COPY_NUMBER: Item = Item::new(337);
/// HER2 ISH Summary, item 3854.
pub const HER2_ISH_SUMMARY: Item = Item::new(338);
/// HER2 Overall Summary, item 3855.
pub const HER2_OVERALL_SUMMARY: Item = Item::new(339);
/// Heritable Trait, item 3856.
pub const HERITABLE_TRAIT: Item = Item::new(340);
/// High Risk Cytogenetics, item 3857.
pub const HIGH_RISK_CYTOGENETICS: Item = Item::new(341);
/// High Risk Histologic Features, item 3858.
pub const HIGH_RISK_HISTOLOGIC_FEATURES: Item = Item::new(342);
/// Histologic Subtype, item 3960.
pub const HISTOLOGIC_SUBTYPE: Item = Item::new(343);
/// Histologic Type ICD-O-3, item 522.
pub const HISTOLOGIC_TYPE_ICD_O3: Item = Item::new(344);
/// Histology (73-91) ICD-O-1, item 1971.
pub const HISTOLOGY_ICD_O1: Item = Item::new(345);
/// Histology (92-00) ICD-O-2, item 420.
pub const HISTOLOGY_ICD_O2: Item = Item::new(346);
/// HIV Status, item 3859.
pub const HIV_STATUS: Item = Item::new(347);
/// International Normalized Ratio Prothrombin Time, item 3860.
pub const I_NRPROTHROMBIN_TIME: Item = Item::new(348);
/// ICD-O-2 Conversion Flag, item 1980.
pub const ICD_O2_CONVERSION_FLAG: Item = Item::new(349);
/// ICD-O-3 Conversion Flag, item 2116.
pub const ICD_O3_CONVERSION_FLAG: Item = Item::new(350);
/// ICD Revision Comorbid, item 3165.
pub const ICD_REVISION_COMORBID: Item = Item::new(351);
/// ICD Revision Number, item 1920.
pub const ICD_REVISION_NUMBER: Item = Item::new(352);
/// IHS Link, item 192.
pub const IHS_LINK: Item = Item::new(353);
/// IHS Purchased/Referred Care Delivery Area, item 194.
pub const IHS_PURCH_REF_CARE_DELIVERY_AREA: Item = Item::new(354);
/// Industry Source, item 300.
pub const INDUSTRY_SOURCE: Item = Item::new(355);
/// Inpatient Status, item 605.
pub const INPATIENT_STATUS: Item = Item::new(356);
/// Intl Neuroblastoma Path Prog Class (INPC), item 1187.
pub const INPC: Item = Item::new(357);
/// Intl Neuroblastoma Risk Grp Stag Sys (INRGSS), item 1185.
pub const INRGSS: Item = Item::new(358);
/// Institution Referred From, item 2410.
pub const INSTITUTION_REFERRED_FROM: Item = Item::new(359);
/// Institution Referred To, item 2420.
pub const INSTITUTION_REFERRED_TO: Item = Item::new(360);
/// Invasion Beyond Capsule, item 3864.
pub const INVASION_BEYOND_CAPSULE: Item = Item::new(361);
/// Ipsilateral Adrenal Gland Involvement, item 3861.
pub const IPSILATERAL_ADRENAL_GLAND_INVOLVE: Item = Item::new(362);
/// IRSS Stage for Eye-2, item 1188.
pub const IRSS_STAGE_FOR_EYE2: Item = Item::new(363);
/// JAK2, item 3862.
pub const JAK2: Item = Item::new(364);
/// Ki-67, item 3863.
pub const KI67: Item = Item::new(365);
/// KIT Gene Immunohistochemistry, item 3865.
pub const KIT_GENE_IMMUNOHISTOCHEMISTRY: Item = Item::new(366);
/// KRAS, item 3866.
pub const KRAS: Item = Item::new(367);
/// Laterality, item 410.
pub const LATERALITY: Item = Item::new(368);
/// Latitude, item 2352.
pub const LATITUDE: Item = Item::new(369);
/// LDH Post-Orchiectomy Range, item 3867.
pub const LDH_POST_ORCHIECTOMY_RANGE: Item = Item::new(370);
/// LDH Pre-Orchiectomy Range, item 3868.
pub const LDH_PRE_ORCHIECTOMY_RANGE: Item = Item::new(371);
/// LDH Lab Value, item 3932.
pub const LDH_PRETREATMENT_LAB_VALUE: Item = Item::new(372);
/// LDH Level, item 3869.
pub const LDH_PRETREATMENT_LEVEL: Item = Item::new(373);
/// LDH Upper Limits of Normal, item 3870.
pub const LDH_UPPER_LIMITS_OF_NORMAL: Item = Item::new(374);
/// LN Assessment Method Femoral-Inguinal, item 3871.
pub const LN_ASSESS_METHOD_FEMORAL_INGUINAL: Item = Item::new(375);
/// LN Assessment Method Para-Aortic, item 3872.
pub const LN_ASSESS_METHOD_PARAAORTIC: Item = Item::new(376);
/// LN Assessment Method Pelvic, item 3873.
pub const LN_ASSESS_METHOD_PELVIC: Item = Item::new(377);
/// LN Distant Assessment Method, item 3874.
pub const LN_DISTANT_ASSESS_METHOD: Item = Item::new(378);
/// LN Distant: Mediastinal, Scalene, item 3875.
pub const LN_DISTANT_MEDIASTINAL_SCALENE: Item = Item::new(379);
/// LN Head and Neck Levels I-III, item 3876.
pub const LN_HEAD_AND_NECK_LEVELS1_TO3: Item = Item::new(380);
/// LN Head and Neck Levels IV-V, item 3877.
pub const LN_HEAD_AND_NECK_LEVELS4_TO5: Item = Item::new(381);
/// LN Head and Neck Levels VI-VII, item 3878.
pub const LN_HEAD_AND_NECK_LEVELS6_TO7: Item = Item::new(382);
/// LN Head and Neck Other, item 3879.
pub const LN_HEAD_AND_NECK_OTHER: Item = Item::new(383);
/// LN Isolated Tumor Cells (ITC), item 3880.
pub const LN_ISOLATED_TUMOR_CELLS: Item = Item::new(384);
/// LN Laterality, item 3881.
pub const LN_LATERALITY: Item = Item::new(385);
/// LN Positive Axillary Level I-II, item 3882.
pub const LN_POSITIVE_AXILLARY_LEVEL1_TO2: Item = Item::new(386);
/// LN Size, item 3883.
pub const LN_SIZE: Item = Item::new(387);
/// LN Status Femoral-Inguinal, Para-Aortic, Pelvic, item 3884.
pub const LN_STATUS_FEMOR_INGUIN_PARAAORT_PELV: Item = Item::new(388);
/// LN Status Femoral-Inguinal, item 3959.
pub const LN_STATUS_FEMORAL_INGUINAL: Item = Item::new(389);
/// LN Status Para-Aortic, item 3958.
pub const LN_STATUS_PARA_AORTIC: Item = Item::new(390);
/// LN Status Pelvic, item 3957.
pub const LN_STATUS_PELVIC: Item = Item::new(391);
/// Longitude, item 2354.
pub const LONGITUDE: Item = Item::new(392);
/// Lymphovascular Invasion, item 1182.
pub const LYMPH_VASCULAR_INVASION: Item = Item::new(393);
/// Lymphocytosis, item 3885.
pub const LYMPHOCYTOSIS: Item = Item::new(394);
/// Macroscopic Evaluation of Mesorectum, item 3950.
pub const MACROSCOPIC_EVAL_OF_THE_MESORECTUM: Item = Item::new(395);
/// Major Vein Involvement, item 3886.
pub const MAJOR_VEIN_INVOLVEMENT: Item = Item::new(396);
/// Marital Status at DX, item 150.
pub const MARITAL_STATUS_AT_DX: Item = Item::new(397);
/// Measured Basal Diameter, item 3887.
pub const MEASURED_BASAL_DIAMETER: Item = Item::new(398);
/// Measured Thickness, item 3888.
pub const MEASURED_THICKNESS: Item = Item::new(399);
/// Medical Record Number, item 2300.
pub const MEDICAL_RECORD_NUMBER: Item = Item::new(400);
/// Medicare Beneficiary Identifier, item 2315.
pub const MEDICARE_BENEFICIARY_IDENTIFIER: Item = Item::new(401);
/// Methylation of O6-Methylguanine-Methyltransferase, item 3889.
pub const METHYLATION_OF_O6_MGMT: Item = Item::new(402);
/// Mets at DX-Bone, item 1112.
pub const METS_AT_DX_BONE: Item = Item::new(403);
/// Mets at DX-Brain, item 1113.
pub const METS_AT_DX_BRAIN: Item = Item::new(404);
/// Mets at Dx-Distant LN, item 1114.
pub const METS_AT_DX_DISTANT_LN: Item = Item::new(405);
/// Mets at DX-Liver, item 1115.
pub const METS_AT_DX_LIVER: Item = Item::new(406);
/// Mets at DX-Lung, item 1116.
pub const METS_AT_DX_LUNG: Item = Item::new(407);
/// Mets at DX-Other, item 1117.
pub const METS_AT_DX_OTHER: Item = Item::new(408);
/// Microsatellite Instability (MSI), item 3890.
pub const MICROSATELLITE_INSTABILITY: Item = Item::new(409);
/// Microvascular Density, item 3891.
pub const MICROVASCULAR_DENSITY: Item = Item::new(410);
/// Military Record No Suffix, item 2310.
pub const MILITARY_RECORD_NO_SUFFIX: Item = Item::new(411);
/// Mitotic Count Uveal Melanoma, item 3892.
pub const MITOTIC_COUNT_UVEAL_MELANOMA: Item = Item::new(412);
/// Mitotic Rate Melanoma, item 3893.
pub const MITOTIC_RATE_MELANOMA: Item = Item::new(413);
/// Morph Coding Sys--Current, item 470.
pub const MORPH_CODING_SYS_CURRENT: Item = Item::new(414);
/// Morph Coding Sys--Originl, item 480.
pub const MORPH_CODING_SYS_ORIGINL: Item = Item::new(415);
/// Mult Tum Rpt as One Prim, item 444.
pub const MULT_TUM_RPT_AS_ONE_PRIM: Item = Item::new(416);
/// Multigene Signature Method, item 3894.
pub const MULTIGENE_SIGNATURE_METHOD: Item = Item::new(417);
/// Multigene Signature Results, item 3895.
pub const MULTIGENE_SIGNATURE_RESULTS: Item = Item::new(418);
/// Multiplicity Counter, item 446.
pub const MULTIPLICITY_COUNTER: Item = Item::new(419);
/// n-MYC Amplification, item 1186.
pub const N_MYC_AMPLIFICATION: Item = Item::new(420);
/// NAACCR Record Version, item 50.
pub const NAACCR_RECORD_VERSION: Item = Item::new(421);
/// Name--Alias, item 2280.
pub const NAME_ALIAS: Item = Item::new(422);
/// Name--Birth Surname, item 2232.
pub const NAME_BIRTH_SURNAME: Item = Item::new(423);
/// Name--First, item 2240.
pub const NAME_FIRST: Item = Item::new(424);
/// Name--Last, item 2230.
pub const NAME_LAST: Item = Item::new(425);
/// Name--Maiden, item 2390.
pub const NAME_MAIDEN: Item = Item::new(426);
/// Name--Middle, item 2250.
pub const NAME_MIDDLE: Item = Item::new(427);
/// Name--Prefix, item 2260.
pub const NAME_PREFIX: Item = Item::new(428);
/// Name--Spouse/Parent, item 2290.
pub const NAME_SPOUSE_PARENT: Item = Item::new(429);
/// Name--Suffix, item 2270.
pub const NAME_SUFFIX: Item = Item::new(430);
/// NCCN International Prognostic Index (IPI), item 3896.
pub const NCCN_INTERNATIONAL_PROGNOSTIC_INDEX: Item = Item::new(431);
/// NCDB--COVID19--Tx Impact, item 3946.
pub const NCDB_COVID19_TX_IMPACT: Item = Item::new(432);
/// NCDB--SARSCoV2--Pos, item 3944.
pub const NCDB_SARS_COV2_POS: Item = Item::new(433);
/// NCDB--SARSCoV2--Pos Date, item 3945.
pub const NCDB_SARS_COV2_POS_DATE: Item = Item::new(434);
/// NCDB--SARSCoV2--Test, item 3943.
pub const NCDB_SARS_COV2_TEST: Item = Item::new(435);
/// Neoadjuvant Therapy-Clinical Response, item 1633.
pub const NEOADJUV_THERAPY_CLINICAL_RESPONSE: Item = Item::new(436);
/// Neoadjuvant Therapy-Treatment Effect, item 1634.
pub const NEOADJUV_THERAPY_TREATMENT_EFFECT: Item = Item::new(437);
/// Neoadjuvant Therapy, item 1632.
pub const NEOADJUVANT_THERAPY: Item = Item::new(438);
/// Next Follow-Up Source, item 1800.
pub const NEXT_FOLLOW_UP_SOURCE: Item = Item::new(439);
/// NHIA Derived Hisp Origin, item 191.
pub const NHIA_DERIVED_HISP_ORIGIN: Item = Item::new(440);
/// No Patient Contact Flag, item 1854.
pub const NO_PATIENT_CONTACT_FLAG: Item = Item::new(441);
/// NPCR Derived AJCC 8 TNM Clin Stg Grp, item 3645.
pub const NPCR_DERIVED_AJCC8_TNM_CLIN_STG_GRP: Item = Item::new(442);
/// NPCR Derived AJCC 8 TNM Path Stg Grp, item 3646.
pub const NPCR_DERIVED_AJCC8_TNM_PATH_STG_GRP: Item = Item::new(443);
/// NPCR Derived AJCC 8 TNM Post Therapy Stg Grp, item 3647.
pub const NPCR_DERIVED_AJCC8_TNM_POST_STG_GRP: Item = Item::new(444);
/// NPCR Derived Clin Stg Grp, item 3650.
pub const NPCR_DERIVED_CLIN_STG_GRP: Item = Item::new(445);
/// NPCR Derived Path Stg Grp, item 3655.
pub const NPCR_DERIVED_PATH_STG_GRP: Item = Item::new(446);
/// NPI--Archive FIN, item 3105.
pub const NPI_ARCHIVE_FIN: Item = Item::new(447);
/// NPI--Following Registry, item 2445.
pub const NPI_FOLLOWING_REGISTRY: Item = Item::new(448);
/// NPI--Inst Referred From, item 2415.
pub const NPI_INST_REFERRED_FROM: Item = Item::new(449);
/// NPI--Inst Referred To, item 2425.
pub const NPI_INST_REFERRED_TO: Item = Item::new(450);
/// NPI--Physician 3, item 2495.
pub const NPI_PHYSICIAN3: Item = Item::new(451);
/// NPI--Physician 4, item 2505.
pub const NPI_PHYSICIAN4: Item = Item::new(452);
/// NPI--Physician--Follow-Up, item 2475.
pub const NPI_PHYSICIAN_FOLLOW_UP: Item = Item::new(453);
/// NPI--Physician--Managing, item 2465.
pub const NPI_PHYSICIAN_MANAGING: Item = Item::new(454);
/// NPI--Physician--Primary Surg, item 2485.
pub const NPI_PHYSICIAN_PRIMARY_SURG: Item = Item::new(455);
/// NPI--Registry ID, item 45.
pub const NPI_REGISTRY_ID: Item = Item::new(456);
/// NPI--Reporting Facility, item 545.
pub const NPI_REPORTING_FACILITY: Item = Item::new(457);
/// NRAS Mutational Analysis, item 3941.
pub const NRAS_MUTATIONAL_ANALYSIS: Item = Item::new(458);
/// Number of Cores Examined, item 3897.
pub const NUMBER_OF_CORES_EXAMINED: Item = Item::new(459);
/// Number of Cores Positive, item 3898.
pub const NUMBER_OF_CORES_POSITIVE: Item = Item::new(460);
/// Number of Examined Para-Aortic Nodes, item 3899.
pub const NUMBER_OF_EXAMINED_PARA_AORTIC_NODES: Item = Item::new(461);
/// Number of Examined Pelvic Nodes, item 3900.
pub const NUMBER_OF_EXAMINED_PELVIC_NODES: Item = Item::new(462);
/// Number of Positive Para-Aortic Nodes, item 3901.
pub const NUMBER_OF_POSITIVE_PARA_AORTIC_NODES: Item = Item::new(463);
/// Number of Positive Pelvic Nodes, item 3902.
pub const NUMBER_OF_POSITIVE_PELVIC_NODES: Item = Item::new(464);
/// Number of Phases of Rad Treatment to this Volume, item 1532.
pub const NUMBER_PHASES_OF_RAD_TX_TO_VOLUME: Item = Item::new(465);
/// Occupation Source, item 290.
pub const OCCUPATION_SOURCE: Item = Item::new(466);
/// Oncotype Dx Recurrence Score-DCIS, item 3903.
pub const ONCOTYPE_DX_RECURRENCE_SCORE_DCIS: Item = Item::new(467);
/// Oncotype Dx Recurrence Score-Invasive, item 3904.
pub const ONCOTYPE_DX_RECURRENCE_SCORE_INVASIV: Item = Item::new(468);
/// Oncotype Dx Risk Level-DCIS, item 3905.
pub const ONCOTYPE_DX_RISK_LEVEL_DCIS: Item = Item::new(469);
/// Oncotype Dx Risk Level-Invasive, item 3906.
pub const ONCOTYPE_DX_RISK_LEVEL_INVASIVE: Item = Item::new(470);
/// Organomegaly, item 3907.
pub const ORGANOMEGALY: Item = Item::new(471);
/// Over-ride Acsn/Class/Seq, item 1985.
pub const OVER_RIDE_ACSN_CLASS_SEQ: Item = Item::new(472);
/// Over-ride Age/Site/Morph, item 1990.
pub const OVER_RIDE_AGE_SITE_MORPH: Item = Item::new(473);
/// Over-ride CoC-Site/Type, item 1987.
pub const OVER_RIDE_COC_SITE_TYPE: Item = Item::new(474);
/// Over-ride CS 1, item 3750.
pub const OVER_RIDE_CS1: Item = Item::new(475);
/// Over-ride CS 10, item 3759.
pub const OVER_RIDE_CS10: Item = Item::new(476);
/// Over-ride CS 11, item 3760.
pub const OVER_RIDE_CS11: Item = Item::new(477);
/// Over-ride CS 12, item 3761.
pub const OVER_RIDE_CS12: Item = Item::new(478);
/// Over-ride CS 13, item 3762.
pub const OVER_RIDE_CS13: Item = Item::new(479);
/// Over-ride CS 14, item 3763.
pub const OVER_RIDE_CS14: Item = Item::new(480);
/// Over-ride CS 15, item 3764.
pub const OVER_RIDE_CS15: Item = Item::new(481);
/// Over-ride CS 16, item 3765.
pub const OVER_RIDE_CS16: Item = Item::new(482);
/// Over-ride CS 17, item 3766.
pub const OVER_RIDE_CS17: Item = Item::new(483);
/// Over-ride CS 18, item 3767.
pub const OVER_RIDE_CS18: Item = Item::new(484);
/// Over-ride CS 19, item 3768.
pub const OVER_RIDE_CS19: Item = Item::new(485);
/// Over-ride CS 2, item 3751.
pub const OVER_RIDE_CS2: Item = Item::new(486);
/// Over-ride CS 20, item 3769.
pub const OVER_RIDE_CS20: Item = Item::new(487);
/// Over-ride CS 3, item 3752.
pub const OVER_RIDE_CS3: Item = Item::new(488);
/// Over-ride CS 4, item 3753.
pub const OVER_RIDE_CS4: Item = Item::new(489);
/// Over-ride CS 5, item 3754.
pub const OVER_RIDE_CS5: Item = Item::new(490);
/// Over-ride CS 6, item 3755.
pub const OVER_RIDE_CS6: Item = Item::new(491);
/// Over-ride CS 7, item 3756.
pub const OVER_RIDE_CS7: Item = Item::new(492);
/// Over-ride CS 8, item 3757.
pub const OVER_RIDE_CS8: Item = Item::new(493);
/// Over-ride CS 9, item 3758.
pub const OVER_RIDE_CS9: Item = Item::new(494);
/// Over-ride Histology, item 2040.
pub const OVER_RIDE_HISTOLOGY: Item = Item::new(495);
/// Over-ride HospSeq/DxConf, item 1986.
pub const OVER_RIDE_HOSPSEQ_DXCONF: Item = Item::new(496);
/// Over-ride HospSeq/Site, item 1988.
pub const OVER_RIDE_HOSPSEQ_SITE: Item = Item::new(497);
/// Over-ride Ill-define Site, item 2060.
pub const OVER_RIDE_ILL_DEFINE_SITE: Item = Item::new(498);
/// Over-ride Leuk, Lymphoma, item 2070.
pub const OVER_RIDE_LEUK_LYMPHOMA: Item = Item::new(499);
/// Over-ride Name/Sex Assigned at Birth, item 2078.
pub const OVER_RIDE_NAME_SEX: Item = Item::new(500);
/// Over-ride Report Source, item 2050.
pub const OVER_RIDE_REPORT_SOURCE: Item = Item::new(501);
/// Over-ride SeqNo/DxConf, item 2000.
pub const OVER_RIDE_SEQNO_DXCONF: Item = Item::new(502);
/// Over-ride Site/Behavior, item 2071.
pub const OVER_RIDE_SITE_BEHAVIOR: Item = Item::new(503);
/// Over-ride Site/EOD/DX Dt, item 2072.
pub const OVER_RIDE_SITE_EOD_DX_DT: Item = Item::new(504);
/// Over-ride Site/Lat/EOD, item 2073.
pub const OVER_RIDE_SITE_LAT_EOD: Item = Item::new(505);
/// Over-ride Site/Lat/Morph, item 2074.
pub const OVER_RIDE_SITE_LAT_MORPH: Item = Item::new(506);
/// Over-ride Site/Lat/SeqNo, item 2010.
pub const OVER_RIDE_SITE_LAT_SEQNO: Item = Item::new(507);
/// Over-ride Site/TNM-StgGrp, item 1989.
pub const OVER_RIDE_SITE_TNM_STGGRP: Item = Item::new(508);
/// Over-ride Site/Type, item 2030.
pub const OVER_RIDE_SITE_TYPE: Item = Item::new(509);
/// Over-ride SS/NodesPos, item 1981.
pub const OVER_RIDE_SS_NODESPOS: Item = Item::new(510);
/// Over-ride SS/TNM-M, item 1983.
pub const OVER_RIDE_SS_TNM_M: Item = Item::new(511);
/// Over-ride SS/TNM-N, item 1982.
pub const OVER_RIDE_SS_TNM_N: Item = Item::new(512);
/// Over-ride Surg/DxConf, item 2020.
pub const OVER_RIDE_SURG_DXCONF: Item = Item::new(513);
/// Over-ride TNM 3, item 1994.
pub const OVER_RIDE_TNM3: Item = Item::new(514);
/// Over-ride TNM Stage, item 1992.
pub const OVER_RIDE_TNM_STAGE: Item = Item::new(515);
/// Over-ride TNM Tis, item 1993.
pub const OVER_RIDE_TNM_TIS: Item = Item::new(516);
/// p16, item 3956.
pub const P16: Item = Item::new(517);
/// Path Date Spec Collect 1, item 7320.
pub const PATH_DATE_SPEC_COLLECT1: Item = Item::new(518);
/// Path Date Spec Collect 2, item 7321.
pub const PATH_DATE_SPEC_COLLECT2: Item = Item::new(519);
/// Path Date Spec Collect 3, item 7322.
pub const PATH_DATE_SPEC_COLLECT3: Item = Item::new(520);
/// Path Date Spec Collect 4, item 7323.
pub const PATH_DATE_SPEC_COLLECT4: Item = Item::new(521);
/// Path Date Spec Collect 5, item 7324.
pub const PATH_DATE_SPEC_COLLECT5: Item = Item::new(522);
/// Path Order Phys Lic No 1, item 7100.
pub const PATH_ORDER_PHYS_LIC_NO1: Item = Item::new(523);
/// Path Order Phys Lic No 2, item 7101.
pub const PATH_ORDER_PHYS_LIC_NO2: Item = Item::new(524);
/// Path Order Phys Lic No 3, item 7102.
pub const PATH_ORDER_PHYS_LIC_NO3: Item = Item::new(525);
/// Path Order Phys Lic No 4, item 7103.
pub const PATH_ORDER_PHYS_LIC_NO4: Item = Item::new(526);
/// Path Order Phys Lic No 5, item 7104.
pub const PATH_ORDER_PHYS_LIC_NO5: Item = Item::new(527);
/// Path Ordering Fac No 1, item 7190.
pub const PATH_ORDERING_FAC_NO1: Item = Item::new(528);
/// Path Ordering Fac No 2, item 7191.
pub const PATH_ORDERING_FAC_NO2: Item = Item::new(529);
/// Path Ordering Fac No 3, item 7192.
pub const PATH_ORDERING_FAC_NO3: Item = Item::new(530);
/// Path Ordering Fac No 4, item 7193.
pub const PATH_ORDERING_FAC_NO4: Item = Item::new(531);
/// Path Ordering Fac No 5, item 7194.
pub const PATH_ORDERING_FAC_NO5: Item = Item::new(532);
/// Path Report Number 1, item 7090.
pub const PATH_REPORT_NUMBER1: Item = Item::new(533);
/// Path Report Number 2, item 7091.
pub const PATH_REPORT_NUMBER2: Item = Item::new(534);
/// Path Report Number 3, item 7092.
pub const PATH_REPORT_NUMBER3: Item = Item::new(535);
/// Path Report Number 4, item 7093.
pub const PATH_REPORT_NUMBER4: Item = Item::new(536);
/// Path Report Number 5, item 7094.
pub const PATH_REPORT_NUMBER5: Item = Item::new(537);
/// Path Report Type 1, item 7480.
pub const PATH_REPORT_TYPE1: Item = Item::new(538);
/// Path Report Type 2, item 7481.
pub const PATH_REPORT_TYPE2: Item = Item::new(539);
/// Path Report Type 3, item 7482.
pub const PATH_REPORT_TYPE3: Item = Item::new(540);
/// Path Report Type 4, item 7483.
pub const PATH_REPORT_TYPE4: Item = Item::new(541);
/// Path Report Type 5, item 7484.
pub const PATH_REPORT_TYPE5: Item = Item::new(542);
/// Path Reporting Fac ID 1, item 7010.
pub const PATH_REPORTING_FAC_ID1: Item = Item::new(543);
/// Path Reporting Fac ID 2, item 7011.
pub const PATH_REPORTING_FAC_ID2: Item = Item::new(544);
/// Path Reporting Fac ID 3, item 7012.
pub const PATH_REPORTING_FAC_ID3: Item = Item::new(545);
/// Path Reporting Fac ID 4, item 7013.
pub const PATH_REPORTING_FAC_ID4: Item = Item::new(546);
/// Path Reporting Fac ID 5, item 7014.
pub const PATH_REPORTING_FAC_ID5: Item = Item::new(547);
/// Patient ID Number, item 20.
pub const PATIENT_ID_NUMBER: Item = Item::new(548);
/// Patient System ID-Hosp, item 21.
pub const PATIENT_SYSTEM_ID_HOSP: Item = Item::new(549);
/// PD-L1, item 1174.
pub const PDL1: Item = Item::new(550);
/// Pediatric ID, item 1132.
pub const PEDIATRIC_ID: Item = Item::new(551);
/// Pediatric ID Version Current, item 1133.
pub const PEDIATRIC_ID_VERSION_CURRENT: Item = Item::new(552);
/// Pediatric ID Version Original, item 1134.
pub const PEDIATRIC_ID_VERSION_ORIGINAL: Item = Item::new(553);
/// Pediatric Mets, item 1138.
pub const PEDIATRIC_METS: Item = Item::new(554);
/// Pediatric Primary Tumor, item 1136.
pub const PEDIATRIC_PRIMARY_TUMOR: Item = Item::new(555);
/// Pediatric Regional Nodes, item 1137.
pub const PEDIATRIC_REGIONAL_NODES: Item = Item::new(556);
/// Pediatric Stage, item 1120.
pub const PEDIATRIC_STAGE: Item = Item::new(557);
/// Pediatric Staged By, item 1140.
pub const PEDIATRIC_STAGED_BY: Item = Item::new(558);
/// Pediatric Staging System, item 1130.
pub const PEDIATRIC_STAGING_SYSTEM: Item = Item::new(559);
/// Percent Necrosis Post Neoadjuvant, item 3908.
pub const PERCENT_NECROSIS_POST_NEOADJUVANT: Item = Item::new(560);
/// Perineural Invasion, item 3909.
pub const PERINEURAL_INVASION: Item = Item::new(561);
/// Peripheral Blood Involvement, item 3910.
pub const PERIPHERAL_BLOOD_INVOLVEMENT: Item = Item::new(562);
/// Peritoneal Cytology, item 3911.
pub const PERITONEAL_CYTOLOGY: Item = Item::new(563);
/// Phase I Dose per Fraction, item 1501.
pub const PHASE1_DOSE_PER_FRACTION: Item = Item::new(564);
/// Phase I Number of Fractions, item 1503.
pub const PHASE1_NUMBER_OF_FRACTIONS: Item = Item::new(565);
/// Phase I Radiation External Beam Planning Tech, item 1502.
pub const PHASE1_RADIATION_EXTERNAL_BEAM_TECH: Item = Item::new(566);
/// Phase I Radiation Primary Treatment Volume, item 1504.
pub const PHASE1_RADIATION_PRIMARY_TX_VOLUME: Item = Item::new(567);
/// Phase I Radiation to Draining Lymph Nodes, item 1505.
pub const PHASE1_RADIATION_TO_DRAINING_LN: Item = Item::new(568);
/// Phase I Radiation Treatment Modality, item 1506.
pub const PHASE1_RADIATION_TREATMENT_MODALITY: Item = Item::new(569);
/// Phase I Total Dose, item 1507.
pub const PHASE1_TOTAL_DOSE: Item = Item::new(570);
/// Phase II Dose per Fraction, item 1511.
pub const PHASE2_DOSE_PER_FRACTION: Item = Item::new(571);
/// Phase II Number of Fractions, item 1513.
pub const PHASE2_NUMBER_OF_FRACTIONS: Item = Item::new(572);
/// Phase II Radiation External Beam Planning Tech, item 1512.
pub const PHASE2_RADIATION_EXTERNAL_BEAM_TECH: Item = Item::new(573);
/// Phase II Radiation Primary Treatment Volume, item 1514.
pub const PHASE2_RADIATION_PRIMARY_TX_VOLUME: Item = Item::new(574);
/// Phase II Radiation to Draining Lymph Nodes, item 1515.
pub const PHASE2_RADIATION_TO_DRAINING_LN: Item = Item::new(575);
/// Phase II Radiation Treatment Modality, item 1516.
pub const PHASE2_RADIATION_TREATMENT_MODALITY: Item = Item::new(576);
/// Phase II Total Dose, item 1517.
pub const PHASE2_TOTAL_DOSE: Item = Item::new(577);
/// Phase III Dose per Fraction, item 1521.
pub const PHASE3_DOSE_PER_FRACTION: Item = Item::new(578);
/// Phase III Number of Fractions, item 1523.
pub const PHASE3_NUMBER_OF_FRACTIONS: Item = Item::new(579);
/// Phase III Radiation External Beam Planning Tech, item 1522.
pub const PHASE3_RADIATION_EXTERNAL_BEAM_TECH: Item = Item::new(580);
/// Phase III Radiation Primary Treatment Volume, item 1524.
pub const PHASE3_RADIATION_PRIMARY_TX_VOLUME: Item = Item::new(581);
/// Phase III Radiation to Draining Lymph Nodes, item 1525.
pub const PHASE3_RADIATION_TO_DRAINING_LN: Item = Item::new(582);
/// Phase III Radiation Treatment Modality, item 1526.
pub const PHASE3_RADIATION_TREATMENT_MODALITY: Item = Item::new(583);
/// Phase III Total Dose, item 1527.
pub const PHASE3_TOTAL_DOSE: Item = Item::new(584);
/// Physician 3, item 2490.
pub const PHYSICIAN3: Item = Item::new(585);
/// Physician 4, item 2500.
pub const PHYSICIAN4: Item = Item::new(586);
/// Physician--Follow-Up, item 2470.
pub const PHYSICIAN_FOLLOW_UP: Item = Item::new(587);
/// Physician--Managing, item 2460.
pub const PHYSICIAN_MANAGING: Item = Item::new(588);
/// Physician--Primary Surg, item 2480.
pub const PHYSICIAN_PRIMARY_SURG: Item = Item::new(589);
/// Place of Death, item 1940.
pub const PLACE_OF_DEATH: Item = Item::new(590);
/// Place of Death--Country, item 1944.
pub const PLACE_OF_DEATH_COUNTRY: Item = Item::new(591);
/// Place of Death--State, item 1942.
pub const PLACE_OF_DEATH_STATE: Item = Item::new(592);
/// Pleural Effusion, item 3913.
pub const PLEURAL_EFFUSION: Item = Item::new(593);
/// Pretext Clinical Staging, item 1192.
pub const PRETEXT_CLINICAL_STAGING: Item = Item::new(594);
/// Primary Payer at DX, item 630.
pub const PRIMARY_PAYER_AT_DX: Item = Item::new(595);
/// Primary Sclerosing Cholangitis, item 3917.
pub const PRIMARY_SCLEROSING_CHOLANGITIS: Item = Item::new(596);
/// Primary Site, item 400.
pub const PRIMARY_SITE: Item = Item::new(597);
/// Profound Immune Suppression, item 3918.
pub const PROFOUND_IMMUNE_SUPPRESSION: Item = Item::new(598);
/// Progesterone Receptor Percent Positive or Range, item 3914.
pub const PROGESTERONE_RECEP_PRCNT_POS_OR_RANGE: Item = Item::new(599);
/// Progesterone Receptor Summary, item 3915.
pub const PROGESTERONE_RECEP_SUMMARY: Item = Item::new(600);
/// Progesterone Receptor Total Allred Score, item 3916.
pub const PROGESTERONE_RECEP_TOTAL_ALLRED_SCOR: Item = Item::new(601);
/// EOD Prostate Pathologic Extension, item 3919.
pub const PROSTATE_PATHOLOGICAL_EXTENSION: Item = Item::new(602);
/// PSA (Prostatic Specific Antigen) Lab Value, item 3920.
pub const PSA_LAB_VALUE: Item = Item::new(603);
/// Post Transplant Lymphoproliferative Disorder-PTLD, item 1172.
pub const PTLD: Item = Item::new(604);
/// Quality of Survival, item 1780.
pub const QUALITY_OF_SURVIVAL: Item = Item::new(605);
/// Race 1, item 160.
pub const RACE1: Item = Item::new(606);
/// Race 2, item 161.
pub const RACE2: Item = Item::new(607);
/// Race 3, item 162.
pub const RACE3: Item = Item::new(608);
/// Race 4, item 163.
pub const RACE4: Item = Item::new(609);
/// Race 5, item 164.
pub const RACE5: Item = Item::new(610);
/// Race Coding Sys--Current, item 170.
pub const RACE_CODING_SYS_CURRENT: Item = Item::new(611);
/// Race Coding Sys--Original, item 180.
pub const RACE_CODING_SYS_ORIGINAL: Item = Item::new(612);
/// Race--NAPIIA(derived API), item 193.
pub const RACE_NAPIIA: Item = Item::new(613);
/// Rad--Boost Dose cGy, item 3210.
pub const RAD_BOOST_DOSE_CGY: Item = Item::new(614);
/// Rad--Boost RX Modality, item 3200.
pub const RAD_BOOST_RX_MODALITY: Item = Item::new(615);
/// Rad--Location of RX, item 1550.
pub const RAD_LOCATION_OF_RX: Item = Item::new(616);
/// Rad--No of Treatment Vol, item 1520.
pub const RAD_NO_OF_TREATMENT_VOL: Item = Item::new(617);
/// Rad--Regional Dose: cGy, item 1510.
pub const RAD_REGIONAL_DOSE_CGY: Item = Item::new(618);
/// Rad--Regional RX Modality, item 1570.
pub const RAD_REGIONAL_RX_MODALITY: Item = Item::new(619);
/// Rad--Treatment Volume, item 1540.
pub const RAD_TREATMENT_VOLUME: Item = Item::new(620);
/// Radiation Treatment Discontinued Early, item 1531.
pub const RADIATION_TX_DISCONTINUED_EARLY: Item = Item::new(621);
/// Readm Same Hosp 30 Days, item 3190.
pub const READM_SAME_HOSP30_DAYS: Item = Item::new(622);
/// Reason for No Radiation, item 1430.
pub const REASON_FOR_NO_RADIATION: Item = Item::new(623);
/// Reason for No Surgery, item 1340.
pub const REASON_FOR_NO_SURGERY: Item = Item::new(624);
/// Record Number Recode, item 1775.
pub const RECORD_NUMBER_RECODE: Item = Item::new(625);
/// Record Type, item 10.
pub const RECORD_TYPE: Item = Item::new(626);
/// Recurrence Date--1st, item 1860.
pub const RECURRENCE_DATE1ST: Item = Item::new(627);
/// Recurrence Date--1st Flag, item 1861.
pub const RECURRENCE_DATE1ST_FLAG: Item = Item::new(628);
/// Recurrence Type--1st, item 1880.
pub const RECURRENCE_TYPE1ST: Item = Item::new(629);
/// Regional Nodes Examined, item 830.
pub const REGIONAL_NODES_EXAMINED: Item = Item::new(630);
/// Regional Nodes Positive, item 820.
pub const REGIONAL_NODES_POSITIVE: Item = Item::new(631);
/// Registry ID, item 40.
pub const REGISTRY_ID: Item = Item::new(632);
/// Registry Type, item 30.
pub const REGISTRY_TYPE: Item = Item::new(633);
/// Reporting Facility, item 540.
pub const REPORTING_FACILITY: Item = Item::new(634);
/// Reporting Facility Restriction Flag, item 1856.
pub const REPORTING_FACILITY_RESTRICTION_FLAG: Item = Item::new(635);
/// Residual Cancer Burden Class, item 1179.
pub const RESIDUAL_CANCER_BURDEN_CLASS: Item = Item::new(636);
/// Residual Cancer Burden (RCB), item 1178.
pub const RESIDUAL_CANCER_BURDEN_RCB: Item = Item::new(637);
/// Residual Tumor Volume Post Cytoreduction, item 3921.
pub const RESIDUAL_TUM_VOL_POST_CYTOREDUCTION: Item = Item::new(638);
/// Response to Neoadjuvant Therapy, item 3922.
pub const RESPONSE_TO_NEOADJUVANT_THERAPY: Item = Item::new(639);
/// RQRS NCDB Submission Flag, item 2155.
pub const RQRS_NCDB_SUBMISSION_FLAG: Item = Item::new(640);
/// RUCA 2000, item 339.
pub const RUCA2000: Item = Item::new(641);
/// RUCA 2010, item 341.
pub const RUCA2010: Item = Item::new(642);
/// RUCA 2020, item 342.
pub const RUCA2020: Item = Item::new(643);
/// RuralUrban Continuum 1993, item 3300.
pub const RURALURBAN_CONTINUUM1993: Item = Item::new(644);
/// RuralUrban Continuum 2003, item 3310.
pub const RURALURBAN_CONTINUUM2003: Item = Item::new(645);
/// RuralUrban Continuum 2013, item 3312.
pub const RURALURBAN_CONTINUUM2013: Item = Item::new(646);
/// RX Coding System--Current, item 1460.
pub const RX_CODING_SYSTEM_CURRENT: Item = Item::new(647);
/// RX Date BRM, item 1240.
pub const RX_DATE_BRM: Item = Item::new(648);
/// RX Date BRM Flag, item 1241.
pub const RX_DATE_BRM_FLAG: Item = Item::new(649);
/// RX Date Chemo, item 1220.
pub const RX_DATE_CHEMO: Item = Item::new(650);
/// RX Date Chemo Flag, item 1221.
pub const RX_DATE_CHEMO_FLAG: Item = Item::new(651);
/// RX Date DX/Stg Proc, item 1280.
pub const RX_DATE_DX_STG_PROC: Item = Item::new(652);
/// RX Date DX/Stg Proc Flag, item 1281.
pub const RX_DATE_DX_STG_PROC_FLAG: Item = Item::new(653);
/// RX Date Hormone, item 1230.
pub const RX_DATE_HORMONE: Item = Item::new(654);
/// RX Date Hormone Flag, item 1231.
pub const RX_DATE_HORMONE_FLAG: Item = Item::new(655);
/// RX Date Mst Defn Srg, item 3170.
pub const RX_DATE_MOST_DEFIN_SURG: Item = Item::new(656);
/// RX Date Mst Defn Srg Flag, item 3171.
pub const RX_DATE_MOST_DEFIN_SURG_FLAG: Item = Item::new(657);
/// RX Date Other, item 1250.
pub const RX_DATE_OTHER: Item = Item::new(658);
/// RX Date Other Flag, item 1251.
pub const RX_DATE_OTHER_FLAG: Item = Item::new(659);
/// RX Date Radiation, item 1210.
pub const RX_DATE_RADIATION: Item = Item::new(660);
/// RX Date Rad Ended, item 3220.
pub const RX_DATE_RADIATION_ENDED: Item = Item::new(661);
/// RX Date Rad Ended Flag, item 3221.
pub const RX_DATE_RADIATION_ENDED_FLAG: Item = Item::new(662);
/// RX Date Radiation Flag, item 1211.
pub const RX_DATE_RADIATION_FLAG: Item = Item::new(663);
/// RX Date Surgery, item 1200.
pub const RX_DATE_SURGERY: Item = Item::new(664);
/// RX Date Surgery Flag, item 1201.
pub const RX_DATE_SURGERY_FLAG: Item = Item::new(665);
/// RX Date Surg Disch, item 3180.
pub const RX_DATE_SURGICAL_DISCH: Item = Item::new(666);
/// RX Date Surg Disch Flag, item 3181.
pub const RX_DATE_SURGICAL_DISCH_FLAG: Item = Item::new(667);
/// RX Date Systemic, item 3230.
pub const RX_DATE_SYSTEMIC: Item = Item::new(668);
/// RX Date Systemic Flag, item 3231.
pub const RX_DATE_SYSTEMIC_FLAG: Item = Item::new(669);
/// RX Hosp--BRM, item 720.
pub const RX_HOSP_BRM: Item = Item::new(670);
/// RX Hosp--Chemo, item 700.
pub const RX_HOSP_CHEMO: Item = Item::new(671);
/// RX Hosp--DX/Stg Proc, item 740.
pub const RX_HOSP_DX_STG_PROC: Item = Item::new(672);
/// RX Hosp--Hormone, item 710.
pub const RX_HOSP_HORMONE: Item = Item::new(673);
/// RX Hosp--Other, item 730.
pub const RX_HOSP_OTHER: Item = Item::new(674);
/// RX Hosp--Palliative Proc, item 3280.
pub const RX_HOSP_PALLIATIVE_PROC: Item = Item::new(675);
/// RX Hosp--Radiation, item 690.
pub const RX_HOSP_RADIATION: Item = Item::new(676);
/// RX Hosp--Recon Breast, item 751.
pub const RX_HOSP_RECON_BREAST: Item = Item::new(677);
/// RX Hosp--Reg LN Removed, item 676.
pub const RX_HOSP_REG_LN_REMOVED: Item = Item::new(678);
/// RX Hosp--Scope Reg 98-02, item 747.
pub const RX_HOSP_SCOPE_REG9802: Item = Item::new(679);
/// RX Hosp--Scope Reg LN Sur, item 672.
pub const RX_HOSP_SCOPE_REG_LN_SUR: Item = Item::new(680);
/// RX Hosp--Surg App 2010, item 668.
pub const RX_HOSP_SURG_APP2010: Item = Item::new(681);
/// RX Hosp--Surg Oth 98-02, item 748.
pub const RX_HOSP_SURG_OTH9802: Item = Item::new(682);
/// RX Hosp--Surg Oth Reg/Dis, item 674.
pub const RX_HOSP_SURG_OTH_REG_DIS: Item = Item::new(683);
/// RX Hosp--Surg Prim Site 03-2022, item 670.
pub const RX_HOSP_SURG_PRIM_SITE: Item = Item::new(684);
/// RX Hosp--Surg Prim Site 2023, item 671.
pub const RX_HOSP_SURG_PRIM_SITE2023: Item = Item::new(685);
/// RX Hosp--Surg Site 98-02, item 746.
pub const RX_HOSP_SURG_SITE9802: Item = Item::new(686);
/// RX Summ--BRM, item 1410.
pub const RX_SUMM_BRM: Item = Item::new(687);
/// RX Summ--Chemo, item 1390.
pub const RX_SUMM_CHEMO: Item = Item::new(688);
/// RX Summ--DX/Stg Proc, item 1350.
pub const RX_SUMM_DX_STG_PROC: Item = Item::new(689);
/// RX Summ--Hormone, item 1400.
pub const RX_SUMM_HORMONE: Item = Item::new(690);
/// RX Summ--Other, item 1420.
pub const RX_SUMM_OTHER: Item = Item::new(691);
/// RX Summ--Palliative Proc, item 3270.
pub const RX_SUMM_PALLIATIVE_PROC: Item = Item::new(692);
/// RX Summ--Rad to CNS, item 1370.
pub const RX_SUMM_RAD_TO_CNS: Item = Item::new(693);
/// RX Summ--Radiation, item 1360.
pub const RX_SUMM_RADIATION: Item = Item::new(694);
/// RX Summ--Recon Breast, item 1335.
pub const RX_SUMM_RECON_BREAST: Item = Item::new(695);
/// RX Summ--Reconstruct 1st, item 1330.
pub const RX_SUMM_RECONSTRUCT1ST: Item = Item::new(696);
/// RX Summ--Reg LN Examined, item 1296.
pub const RX_SUMM_REG_LN_EXAMINED: Item = Item::new(697);
/// RX Summ--Scope Reg 98-02, item 1647.
pub const RX_SUMM_SCOPE_REG9802: Item = Item::new(698);
/// RX Summ--Scope Reg LN Sur, item 1292.
pub const RX_SUMM_SCOPE_REG_LN_SUR: Item = Item::new(699);
/// RX Summ--Surg Oth 98-02, item 1648.
pub const RX_SUMM_SURG_OTH9802: Item = Item::new(700);
/// RX Summ--Surg Oth Reg/Dis, item 1294.
pub const RX_SUMM_SURG_OTH_REG_DIS: Item = Item::new(701);
/// RX Summ--Surg Prim Site 03-2022, item 1290.
pub const RX_SUMM_SURG_PRIM_SITE: Item = Item::new(702);
/// RX Summ--Surg Prim Site 2023, item 1291.
pub const RX_SUMM_SURG_PRIM_SITE2023: Item = Item::new(703);
/// RX Summ--Surg/Rad Seq, item 1380.
pub const RX_SUMM_SURG_RAD_SEQ: Item = Item::new(704);
/// RX Summ--Surg Site 98-02, item 1646.
pub const RX_SUMM_SURG_SITE9802: Item = Item::new(705);
/// RX Summ--Surgery Type, item 1640.
pub const RX_SUMM_SURGERY_TYPE: Item = Item::new(706);
/// RX Summ--Surgical Approch, item 1310.
pub const RX_SUMM_SURGICAL_APPROCH: Item = Item::new(707);
/// RX Summ--Surgical Margins, item 1320.
pub const RX_SUMM_SURGICAL_MARGINS: Item = Item::new(708);
/// RX Summ--Systemic/Sur Seq, item 1639.
pub const RX_SUMM_SYSTEMIC_SUR_SEQ: Item = Item::new(709);
/// RX Summ--Transplnt/Endocr, item 3250.
pub const RX_SUMM_TRANSPLNT_ENDOCR: Item = Item::new(710);
/// RX Summ--Treatment Status, item 1285.
pub const RX_SUMM_TREATMENT_STATUS: Item = Item::new(711);
/// RX Text--BRM, item 2660.
pub const RX_TEXT_BRM: Item = Item::new(712);
/// RX Text--Chemo, item 2640.
pub const RX_TEXT_CHEMO: Item = Item::new(713);
/// RX Text--Hormone, item 2650.
pub const RX_TEXT_HORMONE: Item = Item::new(714);
/// RX Text--Other, item 2670.
pub const RX_TEXT_OTHER: Item = Item::new(715);
/// RX Text--Radiation (Beam), item 2620.
pub const RX_TEXT_RADIATION: Item = Item::new(716);
/// RX Text--Radiation Other, item 2630.
pub const RX_TEXT_RADIATION_OTHER: Item = Item::new(717);
/// RX Text--Surgery, item 2610.
pub const RX_TEXT_SURGERY: Item = Item::new(718);
/// S Category Clinical, item 3923.
pub const S_CATEGORY_CLINICAL: Item = Item::new(719);
/// S Category Pathological, item 3924.
pub const S_CATEGORY_PATHOLOGICAL: Item = Item::new(720);
/// Sarcomatoid Features, item 3925.
pub const SARCOMATOID_FEATURES: Item = Item::new(721);
/// Schema Discriminator 1, item 3926.
pub const SCHEMA_DISCRIMINATOR1: Item = Item::new(722);
/// Schema Discriminator 2, item 3927.
pub const SCHEMA_DISCRIMINATOR2: Item = Item::new(723);
/// Schema Discriminator 3, item 3928.
pub const SCHEMA_DISCRIMINATOR3: Item = Item::new(724);
/// Schema ID, item 3800.
pub const SCHEMA_ID: Item = Item::new(725);
/// Schema ID Version Current, item 2117.
pub const SCHEMA_ID_VERSION_CURRENT: Item = Item::new(726);
/// Schema ID Version Original, item 2118.
pub const SCHEMA_ID_VERSION_ORIGINAL: Item = Item::new(727);
/// Secondary Diagnosis 1, item 3780.
pub const SECONDARY_DIAGNOSIS1: Item = Item::new(728);
/// Secondary Diagnosis 10, item 3798.
pub const SECONDARY_DIAGNOSIS10: Item = Item::new(729);
/// Secondary Diagnosis 2, item 3782.
pub const SECONDARY_DIAGNOSIS2: Item = Item::new(730);
/// Secondary Diagnosis 3, item 3784.
pub const SECONDARY_DIAGNOSIS3: Item = Item::new(731);
/// Secondary Diagnosis 4, item 3786.
pub const SECONDARY_DIAGNOSIS4: Item = Item::new(732);
/// Secondary Diagnosis 5, item 3788.
pub const SECONDARY_DIAGNOSIS5: Item = Item::new(733);
/// Secondary Diagnosis 6, item 3790.
pub const SECONDARY_DIAGNOSIS6: Item = Item::new(734);
/// Secondary Diagnosis 7, item 3792.
pub const SECONDARY_DIAGNOSIS7: Item = Item::new(735);
/// Secondary Diagnosis 8, item 3794.
pub const SECONDARY_DIAGNOSIS8: Item = Item::new(736);
/// Secondary Diagnosis 9, item 3796.
pub const SECONDARY_DIAGNOSIS9: Item = Item::new(737);
/// SEER Cause Specific COD, item 1914.
pub const SEER_CAUSE_SPECIFIC_COD: Item = Item::new(738);
/// SEER Coding Sys--Current, item 2120.
pub const SEER_CODING_SYS_CURRENT: Item = Item::new(739);
/// SEER Coding Sys--Original, item 2130.
pub const SEER_CODING_SYS_ORIGINAL: Item = Item::new(740);
/// SEER Mets, item 776.
pub const SEER_METS: Item = Item::new(741);
/// SEER Other COD, item 1915.
pub const SEER_OTHER_COD: Item = Item::new(742);
/// SEER Primary Tumor, item 772.
pub const SEER_PRIMARY_TUMOR: Item = Item::new(743);
/// SEER Record Number, item 2190.
pub const SEER_RECORD_NUMBER: Item = Item::new(744);
/// SEER Regional Nodes, item 774.
pub const SEER_REGIONAL_NODES: Item = Item::new(745);
/// SEER Site-Specific Fact 1, item 3700.
pub const SEER_SITE_SPECIFIC_FACT1: Item = Item::new(746);
/// SEER Site-Specific Fact 2, item 3702.
pub const SEER_SITE_SPECIFIC_FACT2: Item = Item::new(747);
/// SEER Site-Specific Fact 3, item 3704.
pub const SEER_SITE_SPECIFIC_FACT3: Item = Item::new(748);
/// SEER Site-Specific Fact 4, item 3706.
pub const SEER_SITE_SPECIFIC_FACT4: Item = Item::new(749);
/// SEER Site-Specific Fact 5, item 3708.
pub const SEER_SITE_SPECIFIC_FACT5: Item = Item::new(750);
/// SEER Site-Specific Fact 6, item 3710.
pub const SEER_SITE_SPECIFIC_FACT6: Item = Item::new(751);
/// SEER Summary Stage 1977, item 760.
pub const SEER_SUMMARY_STAGE1977: Item = Item::new(752);
/// SEER Summary Stage 2000, item 759.
pub const SEER_SUMMARY_STAGE2000: Item = Item::new(753);
/// SEER Type of Follow-Up, item 2180.
pub const SEER_TYPE_OF_FOLLOW_UP: Item = Item::new(754);
/// Sentinel Lymph Nodes Examined, item 834.
pub const SENTINEL_LYMPH_NODES_EXAMINED: Item = Item::new(755);
/// Sentinel Lymph Nodes Positive, item 835.
pub const SENTINEL_LYMPH_NODES_POSITIVE: Item = Item::new(756);
/// Separate Tumor Nodules, item 3929.
pub const SEPARATE_TUMOR_NODULES: Item = Item::new(757);
/// Sequence Number--Central, item 380.
pub const SEQUENCE_NUMBER_CENTRAL: Item = Item::new(758);
/// Sequence Number--Hospital, item 560.
pub const SEQUENCE_NUMBER_HOSPITAL: Item = Item::new(759);
/// Serum Albumin Pretreatment Level, item 3930.
pub const SERUM_ALBUMIN_PRETREATMENT_LEVEL: Item = Item::new(760);
/// Serum Beta-2 Microglobulin Pretreatment Level, item 3931.
pub const SERUM_BETA2_MICROGLOBULIN_PRETX_LVL: Item = Item::new(761);
/// Sex, item 220.
pub const SEX: Item = Item::new(762);
/// Sex Assigned at Birth, item 225.
pub const SEX_ASSIGNED_AT_BIRTH: Item = Item::new(763);
/// Site Coding Sys--Current, item 450.
pub const SITE_CODING_SYS_CURRENT: Item = Item::new(764);
/// Site Coding Sys--Original, item 460.
pub const SITE_CODING_SYS_ORIGINAL: Item = Item::new(765);
/// Site (73-91) ICD-O-1, item 1960.
pub const SITE_ICD_O1: Item = Item::new(766);
/// Social Security Number, item 2320.
pub const SOCIAL_SECURITY_NUMBER: Item = Item::new(767);
/// Spanish/Hispanic Origin, item 190.
pub const SPANISH_HISPANIC_ORIGIN: Item = Item::new(768);
/// Spread Through Air Spaces (STAS), item 1176.
pub const SPREAD_THROUGH_AIR_SPACES_STAS: Item = Item::new(769);
/// State at DX Geocode 1970/80/90, item 81.
pub const STATE_AT_DX_GEOCODE19708090: Item = Item::new(770);
/// State at DX Geocode 2000, item 82.
pub const STATE_AT_DX_GEOCODE2000: Item = Item::new(771);
/// State at DX Geocode 2010, item 83.
pub const STATE_AT_DX_GEOCODE2010: Item = Item::new(772);
/// State at DX Geocode 2020, item 84.
pub const STATE_AT_DX_GEOCODE2020: Item = Item::new(773);
/// Subsq RX 2nd Course BRM, item 1675.
pub const SUBSQ_RX2ND_COURSE_BRM: Item = Item::new(774);
/// Subsq RX 2nd Course Chemo, item 1673.
pub const SUBSQ_RX2ND_COURSE_CHEMO: Item = Item::new(775);
/// Subsq RX 2nd Course Date, item 1660.
pub const SUBSQ_RX2ND_COURSE_DATE: Item = Item::new(776);
/// Subsq RX 2nd Course Horm, item 1674.
pub const SUBSQ_RX2ND_COURSE_HORM: Item = Item::new(777);
/// Subsq RX 2nd Course Oth, item 1676.
pub const SUBSQ_RX2ND_COURSE_OTH: Item = Item::new(778);
/// Subsq RX 2nd Course Rad, item 1672.
pub const SUBSQ_RX2ND_COURSE_RAD: Item = Item::new(779);
/// Subsq RX 2nd Course Surg, item 1671.
pub const SUBSQ_RX2ND_COURSE_SURG: Item = Item::new(780);
/// Subsq RX 2nd--Reg LN Rem, item 1679.
pub const SUBSQ_RX2ND_REG_LN_REM: Item = Item::new(781);
/// Subsq RX 2nd--Scope LN SU, item 1677.
pub const SUBSQ_RX2ND_SCOPE_LN_SU: Item = Item::new(782);
/// Subsq RX 2nd--Surg Oth, item 1678.
pub const SUBSQ_RX2ND_SURG_OTH: Item = Item::new(783);
/// Subsq RX 2ndCrs Date Flag, item 1661.
pub const SUBSQ_RX2NDCRS_DATE_FLAG: Item = Item::new(784);
/// Subsq RX 3rd Course BRM, item 1695.
pub const SUBSQ_RX3RD_COURSE_BRM: Item = Item::new(785);
/// Subsq RX 3rd Course Chemo, item 1693.
pub const SUBSQ_RX3RD_COURSE_CHEMO: Item = Item::new(786);
/// Subsq RX 3rd Course Date, item 1680.
pub const SUBSQ_RX3RD_COURSE_DATE: Item = Item::new(787);
/// Subsq RX 3rd Course Horm, item 1694.
pub const SUBSQ_RX3RD_COURSE_HORM: Item = Item::new(788);
/// Subsq RX 3rd Course Oth, item 1696.
pub const SUBSQ_RX3RD_COURSE_OTH: Item = Item::new(789);
/// Subsq RX 3rd Course Rad, item 1692.
pub const SUBSQ_RX3RD_COURSE_RAD: Item = Item::new(790);
/// Subsq RX 3rd Course Surg, item 1691.
pub const SUBSQ_RX3RD_COURSE_SURG: Item = Item::new(791);
/// Subsq RX 3rd--Reg LN Rem, item 1699.
pub const SUBSQ_RX3RD_REG_LN_REM: Item = Item::new(792);
/// Subsq RX 3rd--Scope LN Su, item 1697.
pub const SUBSQ_RX3RD_SCOPE_LN_SU: Item = Item::new(793);
/// Subsq RX 3rd--Surg Oth, item 1698.
pub const SUBSQ_RX3RD_SURG_OTH: Item = Item::new(794);
/// Subsq RX 3rdCrs Date Flag, item 1681.
pub const SUBSQ_RX3RDCRS_DATE_FLAG: Item = Item::new(795);
/// Subsq RX 4th Course BRM, item 1715.
pub const SUBSQ_RX4TH_COURSE_BRM: Item = Item::new(796);
/// Subsq RX 4th Course Chemo, item 1713.
pub const SUBSQ_RX4TH_COURSE_CHEMO: Item = Item::new(797);
/// Subsq RX 4th Course Date, item 1700.
pub const SUBSQ_RX4TH_COURSE_DATE: Item = Item::new(798);
/// Subsq RX 4th Course Horm, item 1714.
pub const SUBSQ_RX4TH_COURSE_HORM: Item = Item::new(799);
/// Subsq RX 4th Course Oth, item 1716.
pub const SUBSQ_RX4TH_COURSE_OTH: Item = Item::new(800);
/// Subsq RX 4th Course Rad, item 1712.
pub const SUBSQ_RX4TH_COURSE_RAD: Item = Item::new(801);
/// Subsq RX 4th Course Surg, item 1711.
pub const SUBSQ_RX4TH_COURSE_SURG: Item = Item::new(802);
/// Subsq RX 4th--Reg LN Rem, item 1719.
pub const SUBSQ_RX4TH_REG_LN_REM: Item = Item::new(803);
/// Subsq RX 4th--Scope LN Su, item 1717.
pub const SUBSQ_RX4TH_SCOPE_LN_SU: Item = Item::new(804);
/// Subsq RX 4th--Surg Oth, item 1718.
pub const SUBSQ_RX4TH_SURG_OTH: Item = Item::new(805);
/// Subsq RX 4thCrs Date Flag, item 1701.
pub const SUBSQ_RX4THCRS_DATE_FLAG: Item = Item::new(806);
/// Subsq RX--Reconstruct Del, item 1741.
pub const SUBSQ_RX_RECONSTRUCT_DEL: Item = Item::new(807);
/// Summary Stage 2018, item 764.
pub const SUMMARY_STAGE2018: Item = Item::new(808);
/// Surv-Date Active Followup, item 1782.
pub const SURV_DATE_ACTIVE_FOLLOWUP: Item = Item::new(809);
/// Surv-Date DX Recode, item 1788.
pub const SURV_DATE_DX_RECODE: Item = Item::new(810);
/// Surv-Date Presumed Alive, item 1785.
pub const SURV_DATE_PRESUMED_ALIVE: Item = Item::new(811);
/// Surv-Flag Active Followup, item 1783.
pub const SURV_FLAG_ACTIVE_FOLLOWUP: Item = Item::new(812);
/// Surv-Flag Presumed Alive, item 1786.
pub const SURV_FLAG_PRESUMED_ALIVE: Item = Item::new(813);
/// Surv-Mos Active Followup, item 1784.
pub const SURV_MOS_ACTIVE_FOLLOWUP: Item = Item::new(814);
/// Surv-Mos Presumed Alive, item 1787.
pub const SURV_MOS_PRESUMED_ALIVE: Item = Item::new(815);
/// Telephone, item 2360.
pub const TELEPHONE: Item = Item::new(816);
/// Text--DX Proc--Lab Tests, item 2550.
pub const TEXT_DX_PROC_LAB_TESTS: Item = Item::new(817);
/// Text--DX Proc--Op, item 2560.
pub const TEXT_DX_PROC_OP: Item = Item::new(818);
/// Text--DX Proc--Path, item 2570.
pub const TEXT_DX_PROC_PATH: Item = Item::new(819);
/// Text--DX Proc--PE, item 2520.
pub const TEXT_DX_PROC_PE: Item = Item::new(820);
/// Text--DX Proc--Scopes, item 2540.
pub const TEXT_DX_PROC_SCOPES: Item = Item::new(821);
/// Text--DX Proc--X-ray/Scan, item 2530.
pub const TEXT_DX_PROC_XRAY_SCAN: Item = Item::new(822);
/// Text--Histology Title, item 2590.
pub const TEXT_HISTOLOGY_TITLE: Item = Item::new(823);
/// Text--Place of Diagnosis, item 2690.
pub const TEXT_PLACE_OF_DIAGNOSIS: Item = Item::new(824);
/// Text--Primary Site Title, item 2580.
pub const TEXT_PRIMARY_SITE_TITLE: Item = Item::new(825);
/// Text--Remarks, item 2680.
pub const TEXT_REMARKS: Item = Item::new(826);
/// Text--Staging, item 2600.
pub const TEXT_STAGING: Item = Item::new(827);
/// Text--Usual Industry, item 320.
pub const TEXT_USUAL_INDUSTRY: Item = Item::new(828);
/// Text--Usual Occupation, item 310.
pub const TEXT_USUAL_OCCUPATION: Item = Item::new(829);
/// Thrombocytopenia, item 3933.
pub const THROMBOCYTOPENIA: Item = Item::new(830);
/// TNM Clin Descriptor, item 980.
pub const TNM_CLIN_DESCRIPTOR: Item = Item::new(831);
/// TNM Clin M, item 960.
pub const TNM_CLIN_M: Item = Item::new(832);
/// TNM Clin N, item 950.
pub const TNM_CLIN_N: Item = Item::new(833);
/// TNM Clin Stage Group, item 970.
pub const TNM_CLIN_STAGE_GROUP: Item = Item::new(834);
/// TNM Clin Staged By, item 990.
pub const TNM_CLIN_STAGED_BY: Item = Item::new(835);
/// TNM Clin T, item 940.
pub const TNM_CLIN_T: Item = Item::new(836);
/// TNM Edition Number, item 1060.
pub const TNM_EDITION_NUMBER: Item = Item::new(837);
/// TNM Path Descriptor, item 920.
pub const TNM_PATH_DESCRIPTOR: Item = Item::new(838);
/// TNM Path M, item 900.
pub const TNM_PATH_M: Item = Item::new(839);
/// TNM Path N, item 890.
pub const TNM_PATH_N: Item = Item::new(840);
/// TNM Path Stage Group, item 910.
pub const TNM_PATH_STAGE_GROUP: Item = Item::new(841);
/// TNM Path Staged By, item 930.
pub const TNM_PATH_STAGED_BY: Item = Item::new(842);
/// TNM Path T, item 880.
pub const TNM_PATH_T: Item = Item::new(843);
/// Tobacco Use Smoking Status, item 344.
pub const TOBACCO_USE_SMOKING_STATUS: Item = Item::new(844);
/// Toronto M, item 1148.
pub const TORONTO_M: Item = Item::new(845);
/// Toronto N, item 1147.
pub const TORONTO_N: Item = Item::new(846);
/// Toronto Stage Group, item 1149.
pub const TORONTO_STAGE_GROUP: Item = Item::new(847);
/// Toronto T, item 1146.
pub const TORONTO_T: Item = Item::new(848);
/// Toronto Version Number, item 1135.
pub const TORONTO_VERSION_NUMBER: Item = Item::new(849);
/// Total Dose, item 1533.
pub const TOTAL_DOSE: Item = Item::new(850);
/// Tumor Deposits, item 3934.
pub const TUMOR_DEPOSITS: Item = Item::new(851);
/// Tumor Growth Pattern, item 3935.
pub const TUMOR_GROWTH_PATTERN: Item = Item::new(852);
/// Tumor Marker 1, item 1150.
pub const TUMOR_MARKER1: Item = Item::new(853);
/// Tumor Marker 2, item 1160.
pub const TUMOR_MARKER2: Item = Item::new(854);
/// Tumor Marker 3, item 1170.
pub const TUMOR_MARKER3: Item = Item::new(855);
/// Tumor Record Number, item 60.
pub const TUMOR_RECORD_NUMBER: Item = Item::new(856);
/// Tumor Size Clinical, item 752.
pub const TUMOR_SIZE_CLINICAL: Item = Item::new(857);
/// Tumor Size Pathologic, item 754.
pub const TUMOR_SIZE_PATHOLOGIC: Item = Item::new(858);
/// Tumor Size Summary, item 756.
pub const TUMOR_SIZE_SUMMARY: Item = Item::new(859);
/// Type of Reporting Source, item 500.
pub const TYPE_OF_REPORTING_SOURCE: Item = Item::new(860);
/// Urban Indian Organization (UIO) Service Area, item 285.
pub const UIHO_FACILITY: Item = Item::new(861);
/// Ulceration, item 3936.
pub const ULCERATION: Item = Item::new(862);
/// Unusual Follow-Up Method, item 1850.
pub const UNUSUAL_FOLLOW_UP_METHOD: Item = Item::new(863);
/// Urban Indian Organization (UIO), item 284.
pub const URBAN_INDIAN_HEALTH_ORGANIZATION: Item = Item::new(864);
/// URIC 2000, item 345.
pub const URIC2000: Item = Item::new(865);
/// URIC 2010, item 346.
pub const URIC2010: Item = Item::new(866);
/// URIC 2020, item 347.
pub const URIC2020: Item = Item::new(867);
/// Vendor Name, item 2170.
pub const VENDOR_NAME: Item = Item::new(868);
/// Visceral and Parietal Pleural Invasion, item 3937.
pub const VISCERAL_PARIETAL_PLEURAL_INVASION: Item = Item::new(869);
/// Vital Status, item 1760.
pub const VITAL_STATUS: Item = Item::new(870);
/// Vital Status Recode, item 1762.
pub const VITAL_STATUS_RECODE: Item = Item::new(871);
/// White Blood Cell Count, item 1184.
pub const WHITE_BLOOD_CELL_COUNT: Item = Item::new(872);
}
