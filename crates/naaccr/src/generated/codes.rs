// Written by `cargo xtask codegen`; do not edit.
use super::Source;
pub(super) static SOURCES: &[Source] = &[
Source { name: "ajccId", open: true, csv: include_str!("../../../../schemas/codes/ajccId.csv") },
Source { name: "ambiguousTerminologyDx", open: false, csv: include_str!("../../../../schemas/codes/ambiguousTerminologyDx.csv") },
Source { name: "autopsy", open: false, csv: include_str!("../../../../schemas/codes/autopsy.csv") },
Source { name: "behavior", open: false, csv: include_str!("../../../../schemas/codes/behavior.csv") },
Source { name: "cancerStatus", open: false, csv: include_str!("../../../../schemas/codes/cancerStatus.csv") },
Source { name: "casefindingSource", open: false, csv: include_str!("../../../../schemas/codes/casefindingSource.csv") },
Source { name: "censusCodSys19708090", open: false, csv: include_str!("../../../../schemas/codes/censusCodSys19708090.csv") },
Source { name: "censusIndCode2010", open: true, csv: include_str!("../../../../schemas/codes/censusIndCode2010.csv") },
Source { name: "censusOccCode2010", open: true, csv: include_str!("../../../../schemas/codes/censusOccCode2010.csv") },
Source { name: "censusTrPovertyIndictr", open: false, csv: include_str!("../../../../schemas/codes/censusTrPovertyIndictr.csv") },
Source { name: "censusTractCertainty", open: false, csv: include_str!("../../../../schemas/codes/censusTractCertainty.csv") },
Source { name: "classOfCase", open: false, csv: include_str!("../../../../schemas/codes/classOfCase.csv") },
Source { name: "cocAccreditedFlag", open: false, csv: include_str!("../../../../schemas/codes/cocAccreditedFlag.csv") },
Source { name: "cocCodingSystem", open: true, csv: include_str!("../../../../schemas/codes/cocCodingSystem.csv") },
Source { name: "codingSystemForEod", open: true, csv: include_str!("../../../../schemas/codes/codingSystemForEod.csv") },
Source { name: "computedEthnicity", open: false, csv: include_str!("../../../../schemas/codes/computedEthnicity.csv") },
Source { name: "computedEthnicitySource", open: false, csv: include_str!("../../../../schemas/codes/computedEthnicitySource.csv") },
Source { name: "country", open: false, csv: include_str!("../../../../schemas/codes/country.csv") },
Source { name: "county", open: true, csv: include_str!("../../../../schemas/codes/county.csv") },
Source { name: "derivedAjcc6M", open: false, csv: include_str!("../../../../schemas/codes/derivedAjcc6M.csv") },
Source { name: "derivedAjcc6N", open: false, csv: include_str!("../../../../schemas/codes/derivedAjcc6N.csv") },
Source { name: "derivedAjcc6StageGrp", open: false, csv: include_str!("../../../../schemas/codes/derivedAjcc6StageGrp.csv") },
Source { name: "derivedAjcc6T", open: false, csv: include_str!("../../../../schemas/codes/derivedAjcc6T.csv") },
Source { name: "derivedAjcc7M", open: false, csv: include_str!("../../../../schemas/codes/derivedAjcc7M.csv") },
Source { name: "derivedAjcc7N", open: false, csv: include_str!("../../../../schemas/codes/derivedAjcc7N.csv") },
Source { name: "derivedAjcc7StageGrp", open: false, csv: include_str!("../../../../schemas/codes/derivedAjcc7StageGrp.csv") },
Source { name: "derivedAjcc7T", open: false, csv: include_str!("../../../../schemas/codes/derivedAjcc7T.csv") },
Source { name: "derivedAjccDescript", open: true, csv: include_str!("../../../../schemas/codes/derivedAjccDescript.csv") },
Source { name: "derivedFlag", open: false, csv: include_str!("../../../../schemas/codes/derivedFlag.csv") },
Source { name: "derivedSeerSource", open: false, csv: include_str!("../../../../schemas/codes/derivedSeerSource.csv") },
Source { name: "diagnosticConfirmation", open: false, csv: include_str!("../../../../schemas/codes/diagnosticConfirmation.csv") },
Source { name: "edpMdeLink", open: true, csv: include_str!("../../../../schemas/codes/edpMdeLink.csv") },
Source { name: "eodExtensionProstPath", open: false, csv: include_str!("../../../../schemas/codes/eodExtensionProstPath.csv") },
Source { name: "followUpSource", open: false, csv: include_str!("../../../../schemas/codes/followUpSource.csv") },
Source { name: "followUpSourceCentral", open: false, csv: include_str!("../../../../schemas/codes/followUpSourceCentral.csv") },
Source { name: "geocodingQualityCode", open: true, csv: include_str!("../../../../schemas/codes/geocodingQualityCode.csv") },
Source { name: "gisCoordinateQuality", open: false, csv: include_str!("../../../../schemas/codes/gisCoordinateQuality.csv") },
Source { name: "grade", open: false, csv: include_str!("../../../../schemas/codes/grade.csv") },
Source { name: "gradePathSystem", open: false, csv: include_str!("../../../../schemas/codes/gradePathSystem.csv") },
Source { name: "gradePathValue", open: false, csv: include_str!("../../../../schemas/codes/gradePathValue.csv") },
Source { name: "hand/ajccClinN", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccClinN.csv") },
Source { name: "hand/ajccClinT", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccClinT.csv") },
Source { name: "hand/ajccM", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccM.csv") },
Source { name: "hand/ajccNSuffix", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccNSuffix.csv") },
Source { name: "hand/ajccPathN", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccPathN.csv") },
Source { name: "hand/ajccPathT", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccPathT.csv") },
Source { name: "hand/ajccPostClinN", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccPostClinN.csv") },
Source { name: "hand/ajccPostClinT", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccPostClinT.csv") },
Source { name: "hand/ajccPostPathN", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccPostPathN.csv") },
Source { name: "hand/ajccPostPathT", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccPostPathT.csv") },
Source { name: "hand/ajccStage", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccStage.csv") },
Source { name: "hand/ajccTSuffix", open: true, csv: include_str!("../../../../schemas/codes/hand/ajccTSuffix.csv") },
Source { name: "histology", open: true, csv: include_str!("../../../../schemas/codes/histology.csv") },
Source { name: "icdO3ConversionFlag", open: false, csv: include_str!("../../../../schemas/codes/icdO3ConversionFlag.csv") },
Source { name: "icdRevisionComorbid", open: false, csv: include_str!("../../../../schemas/codes/icdRevisionComorbid.csv") },
Source { name: "icdRevisionNumber", open: false, csv: include_str!("../../../../schemas/codes/icdRevisionNumber.csv") },
Source { name: "ihsLink", open: false, csv: include_str!("../../../../schemas/codes/ihsLink.csv") },
Source { name: "inpatientStatus", open: false, csv: include_str!("../../../../schemas/codes/inpatientStatus.csv") },
Source { name: "laterality", open: false, csv: include_str!("../../../../schemas/codes/laterality.csv") },
Source { name: "lymphVascularInvasion", open: false, csv: include_str!("../../../../schemas/codes/lymphVascularInvasion.csv") },
Source { name: "macroscopicEvalOfTheMesorectum", open: false, csv: include_str!("../../../../schemas/codes/macroscopicEvalOfTheMesorectum.csv") },
Source { name: "maritalStatusAtDx", open: false, csv: include_str!("../../../../schemas/codes/maritalStatusAtDx.csv") },
Source { name: "metsAtDx", open: false, csv: include_str!("../../../../schemas/codes/metsAtDx.csv") },
Source { name: "metsAtDxOther", open: false, csv: include_str!("../../../../schemas/codes/metsAtDxOther.csv") },
Source { name: "morphologyCodingSystem", open: true, csv: include_str!("../../../../schemas/codes/morphologyCodingSystem.csv") },
Source { name: "multTumRptAsOnePrim", open: false, csv: include_str!("../../../../schemas/codes/multTumRptAsOnePrim.csv") },
Source { name: "multiplicityCounter", open: false, csv: include_str!("../../../../schemas/codes/multiplicityCounter.csv") },
Source { name: "ncdbCovid19TxImpact", open: false, csv: include_str!("../../../../schemas/codes/ncdbCovid19TxImpact.csv") },
Source { name: "ncdbSarsCov2Pos", open: false, csv: include_str!("../../../../schemas/codes/ncdbSarsCov2Pos.csv") },
Source { name: "ncdbSarsCov2Test", open: false, csv: include_str!("../../../../schemas/codes/ncdbSarsCov2Test.csv") },
Source { name: "neoadjuvTherapyClinicalResponse", open: false, csv: include_str!("../../../../schemas/codes/neoadjuvTherapyClinicalResponse.csv") },
Source { name: "neoadjuvantTherapy", open: false, csv: include_str!("../../../../schemas/codes/neoadjuvantTherapy.csv") },
Source { name: "nextFollowUpSource", open: false, csv: include_str!("../../../../schemas/codes/nextFollowUpSource.csv") },
Source { name: "nhiaDerivedHispOrigin", open: false, csv: include_str!("../../../../schemas/codes/nhiaDerivedHispOrigin.csv") },
Source { name: "noPatientContactFlag", open: false, csv: include_str!("../../../../schemas/codes/noPatientContactFlag.csv") },
Source { name: "numberPhasesOfRadTxToVolume", open: false, csv: include_str!("../../../../schemas/codes/numberPhasesOfRadTxToVolume.csv") },
Source { name: "occupationIndustrySource", open: false, csv: include_str!("../../../../schemas/codes/occupationIndustrySource.csv") },
Source { name: "overRide", open: false, csv: include_str!("../../../../schemas/codes/overRide.csv") },
Source { name: "overRideAgeSiteMorph", open: false, csv: include_str!("../../../../schemas/codes/overRideAgeSiteMorph.csv") },
Source { name: "overRideHistology", open: false, csv: include_str!("../../../../schemas/codes/overRideHistology.csv") },
Source { name: "pathReportType", open: false, csv: include_str!("../../../../schemas/codes/pathReportType.csv") },
Source { name: "pediatricId", open: true, csv: include_str!("../../../../schemas/codes/pediatricId.csv") },
Source { name: "phase1DosePerFraction", open: false, csv: include_str!("../../../../schemas/codes/phase1DosePerFraction.csv") },
Source { name: "phase1NumberOfFractions", open: false, csv: include_str!("../../../../schemas/codes/phase1NumberOfFractions.csv") },
Source { name: "phase1RadiationExternalBeamTech", open: false, csv: include_str!("../../../../schemas/codes/phase1RadiationExternalBeamTech.csv") },
Source { name: "phase1RadiationPrimaryTxVolume", open: false, csv: include_str!("../../../../schemas/codes/phase1RadiationPrimaryTxVolume.csv") },
Source { name: "phase1RadiationToDrainingLN", open: false, csv: include_str!("../../../../schemas/codes/phase1RadiationToDrainingLN.csv") },
Source { name: "phase1RadiationTreatmentModality", open: false, csv: include_str!("../../../../schemas/codes/phase1RadiationTreatmentModality.csv") },
Source { name: "phase1TotalDose", open: false, csv: include_str!("../../../../schemas/codes/phase1TotalDose.csv") },
Source { name: "phase2DosePerFraction", open: false, csv: include_str!("../../../../schemas/codes/phase2DosePerFraction.csv") },
Source { name: "phase2NumberOfFractions", open: false, csv: include_str!("../../../../schemas/codes/phase2NumberOfFractions.csv") },
Source { name: "phase2RadiationToDrainingLN", open: false, csv: include_str!("../../../../schemas/codes/phase2RadiationToDrainingLN.csv") },
Source { name: "phase2TotalDose", open: false, csv: include_str!("../../../../schemas/codes/phase2TotalDose.csv") },
Source { name: "phase3DosePerFraction", open: false, csv: include_str!("../../../../schemas/codes/phase3DosePerFraction.csv") },
Source { name: "phase3NumberOfFractions", open: false, csv: include_str!("../../../../schemas/codes/phase3NumberOfFractions.csv") },
Source { name: "phase3RadiationPrimaryTxVolume", open: false, csv: include_str!("../../../../schemas/codes/phase3RadiationPrimaryTxVolume.csv") },
Source { name: "phase3RadiationToDrainingLN", open: false, csv: include_str!("../../../../schemas/codes/phase3RadiationToDrainingLN.csv") },
Source { name: "phase3TotalDose", open: false, csv: include_str!("../../../../schemas/codes/phase3TotalDose.csv") },
Source { name: "placeHistoric", open: true, csv: include_str!("../../../../schemas/codes/placeHistoric.csv") },
Source { name: "primaryPayerAtDx", open: false, csv: include_str!("../../../../schemas/codes/primaryPayerAtDx.csv") },
Source { name: "primarySite", open: false, csv: include_str!("../../../../schemas/codes/primarySite.csv") },
Source { name: "race", open: false, csv: include_str!("../../../../schemas/codes/race.csv") },
Source { name: "radBoostRxModality", open: false, csv: include_str!("../../../../schemas/codes/radBoostRxModality.csv") },
Source { name: "radLocationOfRx", open: false, csv: include_str!("../../../../schemas/codes/radLocationOfRx.csv") },
Source { name: "radNoOfTreatmentVol", open: false, csv: include_str!("../../../../schemas/codes/radNoOfTreatmentVol.csv") },
Source { name: "radRegionalRxModality", open: false, csv: include_str!("../../../../schemas/codes/radRegionalRxModality.csv") },
Source { name: "radTreatmentVolume", open: false, csv: include_str!("../../../../schemas/codes/radTreatmentVolume.csv") },
Source { name: "radiationTxDiscontinuedEarly", open: false, csv: include_str!("../../../../schemas/codes/radiationTxDiscontinuedEarly.csv") },
Source { name: "readmSameHosp30Days", open: false, csv: include_str!("../../../../schemas/codes/readmSameHosp30Days.csv") },
Source { name: "reasonForNoRadiation", open: false, csv: include_str!("../../../../schemas/codes/reasonForNoRadiation.csv") },
Source { name: "reasonForNoSurgery", open: false, csv: include_str!("../../../../schemas/codes/reasonForNoSurgery.csv") },
Source { name: "recordType", open: false, csv: include_str!("../../../../schemas/codes/recordType.csv") },
Source { name: "recurrenceType1st", open: false, csv: include_str!("../../../../schemas/codes/recurrenceType1st.csv") },
Source { name: "regionalNodesExamined", open: false, csv: include_str!("../../../../schemas/codes/regionalNodesExamined.csv") },
Source { name: "regionalNodesPositive", open: false, csv: include_str!("../../../../schemas/codes/regionalNodesPositive.csv") },
Source { name: "registryType", open: false, csv: include_str!("../../../../schemas/codes/registryType.csv") },
Source { name: "reportingFacilityRestrictionFlag", open: true, csv: include_str!("../../../../schemas/codes/reportingFacilityRestrictionFlag.csv") },
Source { name: "ruca", open: false, csv: include_str!("../../../../schemas/codes/ruca.csv") },
Source { name: "ruralurbanContinuum1993", open: false, csv: include_str!("../../../../schemas/codes/ruralurbanContinuum1993.csv") },
Source { name: "ruralurbanContinuum2003", open: false, csv: include_str!("../../../../schemas/codes/ruralurbanContinuum2003.csv") },
Source { name: "rxCodingSystemCurrent", open: true, csv: include_str!("../../../../schemas/codes/rxCodingSystemCurrent.csv") },
Source { name: "rxHospBrm", open: false, csv: include_str!("../../../../schemas/codes/rxHospBrm.csv") },
Source { name: "rxHospChemo", open: false, csv: include_str!("../../../../schemas/codes/rxHospChemo.csv") },
Source { name: "rxHospDxStgProc", open: false, csv: include_str!("../../../../schemas/codes/rxHospDxStgProc.csv") },
Source { name: "rxHospHormone", open: false, csv: include_str!("../../../../schemas/codes/rxHospHormone.csv") },
Source { name: "rxHospOther", open: false, csv: include_str!("../../../../schemas/codes/rxHospOther.csv") },
Source { name: "rxHospPalliativeProc", open: false, csv: include_str!("../../../../schemas/codes/rxHospPalliativeProc.csv") },
Source { name: "rxHospRadiation", open: false, csv: include_str!("../../../../schemas/codes/rxHospRadiation.csv") },
Source { name: "rxHospReconBreast", open: false, csv: include_str!("../../../../schemas/codes/rxHospReconBreast.csv") },
Source { name: "rxHospRegLnRemoved", open: false, csv: include_str!("../../../../schemas/codes/rxHospRegLnRemoved.csv") },
Source { name: "rxHospScopeRegLnSur", open: false, csv: include_str!("../../../../schemas/codes/rxHospScopeRegLnSur.csv") },
Source { name: "rxHospSurgApp2010", open: false, csv: include_str!("../../../../schemas/codes/rxHospSurgApp2010.csv") },
Source { name: "rxHospSurgOthRegDis", open: false, csv: include_str!("../../../../schemas/codes/rxHospSurgOthRegDis.csv") },
Source { name: "rxSummRadToCns", open: false, csv: include_str!("../../../../schemas/codes/rxSummRadToCns.csv") },
Source { name: "rxSummSurgRadSeq", open: false, csv: include_str!("../../../../schemas/codes/rxSummSurgRadSeq.csv") },
Source { name: "rxSummSurgicalMargins", open: false, csv: include_str!("../../../../schemas/codes/rxSummSurgicalMargins.csv") },
Source { name: "rxSummSystemicSurSeq", open: false, csv: include_str!("../../../../schemas/codes/rxSummSystemicSurSeq.csv") },
Source { name: "rxSummTransplntEndocr", open: false, csv: include_str!("../../../../schemas/codes/rxSummTransplntEndocr.csv") },
Source { name: "rxSummTreatmentStatus", open: false, csv: include_str!("../../../../schemas/codes/rxSummTreatmentStatus.csv") },
Source { name: "schemaId", open: true, csv: include_str!("../../../../schemas/codes/schemaId.csv") },
Source { name: "schemaIdVersionCurrent", open: true, csv: include_str!("../../../../schemas/codes/schemaIdVersionCurrent.csv") },
Source { name: "seerCauseSpecificCod", open: false, csv: include_str!("../../../../schemas/codes/seerCauseSpecificCod.csv") },
Source { name: "seerOtherCod", open: false, csv: include_str!("../../../../schemas/codes/seerOtherCod.csv") },
Source { name: "sentinelLymphNodesExamined", open: false, csv: include_str!("../../../../schemas/codes/sentinelLymphNodesExamined.csv") },
Source { name: "sentinelLymphNodesPositive", open: false, csv: include_str!("../../../../schemas/codes/sentinelLymphNodesPositive.csv") },
Source { name: "sex", open: false, csv: include_str!("../../../../schemas/codes/sex.csv") },
Source { name: "sexAssignedAtBirth", open: false, csv: include_str!("../../../../schemas/codes/sexAssignedAtBirth.csv") },
Source { name: "siteCodingSystem", open: true, csv: include_str!("../../../../schemas/codes/siteCodingSystem.csv") },
Source { name: "siteIcdO1", open: false, csv: include_str!("../../../../schemas/codes/siteIcdO1.csv") },
Source { name: "spanishHispanicOrigin", open: false, csv: include_str!("../../../../schemas/codes/spanishHispanicOrigin.csv") },
Source { name: "state", open: false, csv: include_str!("../../../../schemas/codes/state.csv") },
Source { name: "stateAtDxGeocode19708090", open: false, csv: include_str!("../../../../schemas/codes/stateAtDxGeocode19708090.csv") },
Source { name: "summaryStageHistoric", open: false, csv: include_str!("../../../../schemas/codes/summaryStageHistoric.csv") },
Source { name: "survivalFlag", open: false, csv: include_str!("../../../../schemas/codes/survivalFlag.csv") },
Source { name: "tnmClinDescriptor", open: false, csv: include_str!("../../../../schemas/codes/tnmClinDescriptor.csv") },
Source { name: "tnmClinM", open: true, csv: include_str!("../../../../schemas/codes/tnmClinM.csv") },
Source { name: "tnmClinN", open: true, csv: include_str!("../../../../schemas/codes/tnmClinN.csv") },
Source { name: "tnmClinT", open: true, csv: include_str!("../../../../schemas/codes/tnmClinT.csv") },
Source { name: "tnmEditionNumber", open: true, csv: include_str!("../../../../schemas/codes/tnmEditionNumber.csv") },
Source { name: "tnmPathDescriptor", open: false, csv: include_str!("../../../../schemas/codes/tnmPathDescriptor.csv") },
Source { name: "tnmPathM", open: true, csv: include_str!("../../../../schemas/codes/tnmPathM.csv") },
Source { name: "tnmPathN", open: true, csv: include_str!("../../../../schemas/codes/tnmPathN.csv") },
Source { name: "tnmPathT", open: true, csv: include_str!("../../../../schemas/codes/tnmPathT.csv") },
Source { name: "tnmStageGroup", open: true, csv: include_str!("../../../../schemas/codes/tnmStageGroup.csv") },
Source { name: "tnmStagedBy", open: false, csv: include_str!("../../../../schemas/codes/tnmStagedBy.csv") },
Source { name: "tobaccoUseSmokingStatus", open: false, csv: include_str!("../../../../schemas/codes/tobaccoUseSmokingStatus.csv") },
Source { name: "totalDose", open: false, csv: include_str!("../../../../schemas/codes/totalDose.csv") },
Source { name: "tumorMarker", open: false, csv: include_str!("../../../../schemas/codes/tumorMarker.csv") },
Source { name: "tumorSize", open: false, csv: include_str!("../../../../schemas/codes/tumorSize.csv") },
Source { name: "typeOfReportingSource", open: false, csv: include_str!("../../../../schemas/codes/typeOfReportingSource.csv") },
Source { name: "uric2000", open: false, csv: include_str!("../../../../schemas/codes/uric2000.csv") },
Source { name: "vitalStatus", open: false, csv: include_str!("../../../../schemas/codes/vitalStatus.csv") },
Source { name: "vitalStatusRecode", open: false, csv: include_str!("../../../../schemas/codes/vitalStatusRecode.csv") },
];
// Index of an item, index of its table; in order of item.
pub(super) static OF_ITEM: &[(u16, u16)] = &[
(3, 17), // addrAtDxCountry
(6, 150), // addrAtDxState
(9, 17), // addrCurrentCountry
(12, 150), // addrCurrentState
(27, 0), // ajccId
(28, 42), // ajccTnmClinM
(29, 40), // ajccTnmClinN
(30, 43), // ajccTnmClinNSuffix
(31, 50), // ajccTnmClinStageGroup
(32, 41), // ajccTnmClinT
(33, 51), // ajccTnmClinTSuffix
(34, 42), // ajccTnmPathM
(35, 44), // ajccTnmPathN
(36, 43), // ajccTnmPathNSuffix
(37, 50), // ajccTnmPathStageGroup
(38, 45), // ajccTnmPathT
(39, 51), // ajccTnmPathTSuffix
(40, 42), // ajccTnmPostTherapyClinM
(41, 46), // ajccTnmPostTherapyClinN
(42, 43), // ajccTnmPostTherapyClinNSuffix
(43, 50), // ajccTnmPostTherapyClinStageGrp
(44, 47), // ajccTnmPostTherapyClinT
(45, 51), // ajccTnmPostTherapyClinTSuffix
(46, 42), // ajccTnmPostTherapyM
(47, 48), // ajccTnmPostTherapyN
(48, 43), // ajccTnmPostTherapyNSuffix
(49, 50), // ajccTnmPostTherapyStageGroup
(50, 49), // ajccTnmPostTherapyT
(51, 51), // ajccTnmPostTherapyTSuffix
(53, 1), // ambiguousTerminologyDx
(56, 2), // autopsy
(58, 3), // behaviorCodeIcdO3
(59, 3), // behaviorIcdO1
(60, 3), // behaviorIcdO2
(63, 98), // birthplace
(64, 17), // birthplaceCountry
(65, 150), // birthplaceState
(73, 4), // cancerStatus
(74, 5), // casefindingSource
(82, 6), // censusCodSys19708090
(84, 7), // censusIndCode2010
(86, 8), // censusOccCode2010
(88, 10), // censusTrCert19708090
(89, 10), // censusTrCertainty2000
(90, 10), // censusTrCertainty2010
(91, 9), // censusTrPovertyIndictr
(96, 10), // censusTractCertainty2020
(104, 11), // classOfCase
(106, 12), // cocAccreditedFlag
(107, 13), // cocCodingSysCurrent
(108, 13), // cocCodingSysOriginal
(109, 14), // codingSystemForEod
(120, 15), // computedEthnicity
(121, 16), // computedEthnicitySource
(122, 18), // countyAtDx
(123, 18), // countyAtDxAnalysis
(124, 18), // countyAtDxGeocode1990
(125, 18), // countyAtDxGeocode2000
(126, 18), // countyAtDxGeocode2010
(127, 18), // countyAtDxGeocode2020
(128, 18), // countyCurrent
(136, 62), // csMetsAtDxBone
(137, 62), // csMetsAtDxBrain
(138, 62), // csMetsAtDxLiver
(139, 62), // csMetsAtDxLung
(219, 19), // derivedAjcc6M
(220, 27), // derivedAjcc6MDescript
(221, 20), // derivedAjcc6N
(222, 27), // derivedAjcc6NDescript
(223, 21), // derivedAjcc6StageGrp
(224, 22), // derivedAjcc6T
(225, 27), // derivedAjcc6TDescript
(226, 23), // derivedAjcc7M
(227, 27), // derivedAjcc7MDescript
(228, 24), // derivedAjcc7N
(229, 27), // derivedAjcc7NDescript
(230, 25), // derivedAjcc7StageGrp
(231, 26), // derivedAjcc7T
(232, 27), // derivedAjcc7TDescript
(233, 28), // derivedAjccFlag
(255, 163), // derivedSeerClinStgGrp
(256, 29), // derivedSeerCmbMSrc
(257, 29), // derivedSeerCmbNSrc
(258, 163), // derivedSeerCmbStgGrp
(259, 29), // derivedSeerCmbTSrc
(263, 163), // derivedSeerPathStgGrp
(264, 152), // derivedSs1977
(265, 28), // derivedSs1977Flag
(266, 152), // derivedSs2000
(267, 28), // derivedSs2000Flag
(271, 30), // diagnosticConfirmation
(274, 31), // edpMdeLink
(279, 32), // eodExtensionProstPath
(304, 150), // followUpContactState
(306, 33), // followUpSource
(307, 34), // followUpSourceCentral
(309, 17), // followupContactCountry
(313, 35), // geocodingQualityCode
(316, 36), // gisCoordinateQuality
(322, 37), // grade
(324, 37), // gradeIcdO1
(325, 38), // gradePathSystem
(326, 39), // gradePathValue
(344, 52), // histologicTypeIcdO3
(350, 53), // icdO3ConversionFlag
(351, 54), // icdRevisionComorbid
(352, 55), // icdRevisionNumber
(353, 56), // ihsLink
(355, 76), // industrySource
(356, 57), // inpatientStatus
(368, 58), // laterality
(393, 59), // lymphVascularInvasion
(395, 60), // macroscopicEvalOfTheMesorectum
(397, 61), // maritalStatusAtDx
(403, 62), // metsAtDxBone
(404, 62), // metsAtDxBrain
(405, 62), // metsAtDxDistantLn
(406, 62), // metsAtDxLiver
(407, 62), // metsAtDxLung
(408, 63), // metsAtDxOther
(414, 64), // morphCodingSysCurrent
(415, 64), // morphCodingSysOriginl
(416, 65), // multTumRptAsOnePrim
(419, 66), // multiplicityCounter
(432, 67), // ncdbCovid19TxImpact
(433, 68), // ncdbSarsCov2Pos
(435, 69), // ncdbSarsCov2Test
(436, 70), // neoadjuvTherapyClinicalResponse
(438, 71), // neoadjuvantTherapy
(439, 72), // nextFollowUpSource
(440, 73), // nhiaDerivedHispOrigin
(441, 74), // noPatientContactFlag
(465, 75), // numberPhasesOfRadTxToVolume
(466, 76), // occupationSource
(472, 77), // overRideAcsnClassSeq
(473, 78), // overRideAgeSiteMorph
(474, 77), // overRideCocSiteType
(487, 77), // overRideCs20
(495, 79), // overRideHistology
(496, 77), // overRideHospseqDxconf
(497, 77), // overRideHospseqSite
(498, 77), // overRideIllDefineSite
(499, 77), // overRideLeukLymphoma
(500, 77), // overRideNameSex
(501, 77), // overRideReportSource
(502, 77), // overRideSeqnoDxconf
(503, 77), // overRideSiteBehavior
(504, 77), // overRideSiteEodDxDt
(505, 77), // overRideSiteLatEod
(506, 77), // overRideSiteLatMorph
(507, 77), // overRideSiteLatSeqno
(508, 77), // overRideSiteTnmStggrp
(509, 77), // overRideSiteType
(510, 77), // overRideSsNodespos
(511, 77), // overRideSsTnmM
(512, 77), // overRideSsTnmN
(513, 77), // overRideSurgDxconf
(514, 77), // overRideTnm3
(515, 77), // overRideTnmStage
(516, 77), // overRideTnmTis
(538, 80), // pathReportType1
(539, 80), // pathReportType2
(540, 80), // pathReportType3
(541, 80), // pathReportType4
(542, 80), // pathReportType5
(551, 81), // pediatricId
(564, 82), // phase1DosePerFraction
(565, 83), // phase1NumberOfFractions
(566, 84), // phase1RadiationExternalBeamTech
(567, 85), // phase1RadiationPrimaryTxVolume
(568, 86), // phase1RadiationToDrainingLN
(569, 87), // phase1RadiationTreatmentModality
(570, 88), // phase1TotalDose
(571, 89), // phase2DosePerFraction
(572, 90), // phase2NumberOfFractions
(573, 84), // phase2RadiationExternalBeamTech
(574, 85), // phase2RadiationPrimaryTxVolume
(575, 91), // phase2RadiationToDrainingLN
(576, 87), // phase2RadiationTreatmentModality
(577, 92), // phase2TotalDose
(578, 93), // phase3DosePerFraction
(579, 94), // phase3NumberOfFractions
(580, 84), // phase3RadiationExternalBeamTech
(581, 95), // phase3RadiationPrimaryTxVolume
(582, 96), // phase3RadiationToDrainingLN
(583, 87), // phase3RadiationTreatmentModality
(584, 97), // phase3TotalDose
(590, 98), // placeOfDeath
(591, 17), // placeOfDeathCountry
(592, 150), // placeOfDeathState
(595, 99), // primaryPayerAtDx
(597, 100), // primarySite
(606, 101), // race1
(607, 101), // race2
(608, 101), // race3
(609, 101), // race4
(610, 101), // race5
(613, 101), // raceNapiia
(615, 102), // radBoostRxModality
(616, 103), // radLocationOfRx
(617, 104), // radNoOfTreatmentVol
(619, 105), // radRegionalRxModality
(620, 106), // radTreatmentVolume
(621, 107), // radiationTxDiscontinuedEarly
(622, 108), // readmSameHosp30Days
(623, 109), // reasonForNoRadiation
(624, 110), // reasonForNoSurgery
(626, 111), // recordType
(629, 112), // recurrenceType1st
(630, 113), // regionalNodesExamined
(631, 114), // regionalNodesPositive
(633, 115), // registryType
(635, 116), // reportingFacilityRestrictionFlag
(641, 117), // ruca2000
(642, 117), // ruca2010
(643, 117), // ruca2020
(644, 118), // ruralurbanContinuum1993
(645, 119), // ruralurbanContinuum2003
(646, 119), // ruralurbanContinuum2013
(647, 120), // rxCodingSystemCurrent
(670, 121), // rxHospBrm
(671, 122), // rxHospChemo
(672, 123), // rxHospDxStgProc
(673, 124), // rxHospHormone
(674, 125), // rxHospOther
(675, 126), // rxHospPalliativeProc
(676, 127), // rxHospRadiation
(677, 128), // rxHospReconBreast
(678, 129), // rxHospRegLnRemoved
(680, 130), // rxHospScopeRegLnSur
(681, 131), // rxHospSurgApp2010
(683, 132), // rxHospSurgOthRegDis
(687, 121), // rxSummBrm
(688, 122), // rxSummChemo
(689, 123), // rxSummDxStgProc
(690, 124), // rxSummHormone
(691, 125), // rxSummOther
(692, 126), // rxSummPalliativeProc
(693, 133), // rxSummRadToCns
(694, 127), // rxSummRadiation
(695, 128), // rxSummReconBreast
(697, 129), // rxSummRegLnExamined
(699, 130), // rxSummScopeRegLnSur
(701, 132), // rxSummSurgOthRegDis
(704, 134), // rxSummSurgRadSeq
(708, 135), // rxSummSurgicalMargins
(709, 136), // rxSummSystemicSurSeq
(710, 137), // rxSummTransplntEndocr
(711, 138), // rxSummTreatmentStatus
(725, 139), // schemaId
(726, 140), // schemaIdVersionCurrent
(727, 140), // schemaIdVersionOriginal
(738, 141), // seerCauseSpecificCod
(742, 142), // seerOtherCod
(752, 152), // seerSummaryStage1977
(753, 152), // seerSummaryStage2000
(755, 143), // sentinelLymphNodesExamined
(756, 144), // sentinelLymphNodesPositive
(762, 145), // sex
(763, 146), // sexAssignedAtBirth
(764, 147), // siteCodingSysCurrent
(765, 147), // siteCodingSysOriginal
(766, 148), // siteIcdO1
(768, 149), // spanishHispanicOrigin
(770, 151), // stateAtDxGeocode19708090
(771, 151), // stateAtDxGeocode2000
(772, 151), // stateAtDxGeocode2010
(773, 151), // stateAtDxGeocode2020
(812, 153), // survFlagActiveFollowup
(813, 153), // survFlagPresumedAlive
(831, 154), // tnmClinDescriptor
(832, 155), // tnmClinM
(833, 156), // tnmClinN
(834, 163), // tnmClinStageGroup
(835, 164), // tnmClinStagedBy
(836, 157), // tnmClinT
(837, 158), // tnmEditionNumber
(838, 159), // tnmPathDescriptor
(839, 160), // tnmPathM
(840, 161), // tnmPathN
(841, 163), // tnmPathStageGroup
(842, 164), // tnmPathStagedBy
(843, 162), // tnmPathT
(844, 165), // tobaccoUseSmokingStatus
(850, 166), // totalDose
(853, 167), // tumorMarker1
(854, 167), // tumorMarker2
(855, 167), // tumorMarker3
(857, 168), // tumorSizeClinical
(858, 168), // tumorSizePathologic
(859, 168), // tumorSizeSummary
(860, 169), // typeOfReportingSource
(865, 170), // uric2000
(866, 170), // uric2010
(867, 170), // uric2020
(870, 171), // vitalStatus
(871, 172), // vitalStatusRecode
];
