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
(6, 138), // addrAtDxState
(9, 17), // addrCurrentCountry
(12, 138), // addrCurrentState
(27, 0), // ajccId
(53, 1), // ambiguousTerminologyDx
(56, 2), // autopsy
(58, 3), // behaviorCodeIcdO3
(59, 3), // behaviorIcdO1
(60, 3), // behaviorIcdO2
(63, 86), // birthplace
(64, 17), // birthplaceCountry
(65, 138), // birthplaceState
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
(136, 50), // csMetsAtDxBone
(137, 50), // csMetsAtDxBrain
(138, 50), // csMetsAtDxLiver
(139, 50), // csMetsAtDxLung
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
(255, 151), // derivedSeerClinStgGrp
(256, 29), // derivedSeerCmbMSrc
(257, 29), // derivedSeerCmbNSrc
(258, 151), // derivedSeerCmbStgGrp
(259, 29), // derivedSeerCmbTSrc
(263, 151), // derivedSeerPathStgGrp
(264, 140), // derivedSs1977
(265, 28), // derivedSs1977Flag
(266, 140), // derivedSs2000
(267, 28), // derivedSs2000Flag
(271, 30), // diagnosticConfirmation
(274, 31), // edpMdeLink
(279, 32), // eodExtensionProstPath
(304, 138), // followUpContactState
(306, 33), // followUpSource
(307, 34), // followUpSourceCentral
(309, 17), // followupContactCountry
(313, 35), // geocodingQualityCode
(316, 36), // gisCoordinateQuality
(322, 37), // grade
(324, 37), // gradeIcdO1
(325, 38), // gradePathSystem
(326, 39), // gradePathValue
(344, 40), // histologicTypeIcdO3
(350, 41), // icdO3ConversionFlag
(351, 42), // icdRevisionComorbid
(352, 43), // icdRevisionNumber
(353, 44), // ihsLink
(355, 64), // industrySource
(356, 45), // inpatientStatus
(368, 46), // laterality
(393, 47), // lymphVascularInvasion
(395, 48), // macroscopicEvalOfTheMesorectum
(397, 49), // maritalStatusAtDx
(403, 50), // metsAtDxBone
(404, 50), // metsAtDxBrain
(405, 50), // metsAtDxDistantLn
(406, 50), // metsAtDxLiver
(407, 50), // metsAtDxLung
(408, 51), // metsAtDxOther
(414, 52), // morphCodingSysCurrent
(415, 52), // morphCodingSysOriginl
(416, 53), // multTumRptAsOnePrim
(419, 54), // multiplicityCounter
(432, 55), // ncdbCovid19TxImpact
(433, 56), // ncdbSarsCov2Pos
(435, 57), // ncdbSarsCov2Test
(436, 58), // neoadjuvTherapyClinicalResponse
(438, 59), // neoadjuvantTherapy
(439, 60), // nextFollowUpSource
(440, 61), // nhiaDerivedHispOrigin
(441, 62), // noPatientContactFlag
(465, 63), // numberPhasesOfRadTxToVolume
(466, 64), // occupationSource
(472, 65), // overRideAcsnClassSeq
(473, 66), // overRideAgeSiteMorph
(474, 65), // overRideCocSiteType
(487, 65), // overRideCs20
(495, 67), // overRideHistology
(496, 65), // overRideHospseqDxconf
(497, 65), // overRideHospseqSite
(498, 65), // overRideIllDefineSite
(499, 65), // overRideLeukLymphoma
(500, 65), // overRideNameSex
(501, 65), // overRideReportSource
(502, 65), // overRideSeqnoDxconf
(503, 65), // overRideSiteBehavior
(504, 65), // overRideSiteEodDxDt
(505, 65), // overRideSiteLatEod
(506, 65), // overRideSiteLatMorph
(507, 65), // overRideSiteLatSeqno
(508, 65), // overRideSiteTnmStggrp
(509, 65), // overRideSiteType
(510, 65), // overRideSsNodespos
(511, 65), // overRideSsTnmM
(512, 65), // overRideSsTnmN
(513, 65), // overRideSurgDxconf
(514, 65), // overRideTnm3
(515, 65), // overRideTnmStage
(516, 65), // overRideTnmTis
(538, 68), // pathReportType1
(539, 68), // pathReportType2
(540, 68), // pathReportType3
(541, 68), // pathReportType4
(542, 68), // pathReportType5
(551, 69), // pediatricId
(564, 70), // phase1DosePerFraction
(565, 71), // phase1NumberOfFractions
(566, 72), // phase1RadiationExternalBeamTech
(567, 73), // phase1RadiationPrimaryTxVolume
(568, 74), // phase1RadiationToDrainingLN
(569, 75), // phase1RadiationTreatmentModality
(570, 76), // phase1TotalDose
(571, 77), // phase2DosePerFraction
(572, 78), // phase2NumberOfFractions
(573, 72), // phase2RadiationExternalBeamTech
(574, 73), // phase2RadiationPrimaryTxVolume
(575, 79), // phase2RadiationToDrainingLN
(576, 75), // phase2RadiationTreatmentModality
(577, 80), // phase2TotalDose
(578, 81), // phase3DosePerFraction
(579, 82), // phase3NumberOfFractions
(580, 72), // phase3RadiationExternalBeamTech
(581, 83), // phase3RadiationPrimaryTxVolume
(582, 84), // phase3RadiationToDrainingLN
(583, 75), // phase3RadiationTreatmentModality
(584, 85), // phase3TotalDose
(590, 86), // placeOfDeath
(591, 17), // placeOfDeathCountry
(592, 138), // placeOfDeathState
(595, 87), // primaryPayerAtDx
(597, 88), // primarySite
(606, 89), // race1
(607, 89), // race2
(608, 89), // race3
(609, 89), // race4
(610, 89), // race5
(613, 89), // raceNapiia
(615, 90), // radBoostRxModality
(616, 91), // radLocationOfRx
(617, 92), // radNoOfTreatmentVol
(619, 93), // radRegionalRxModality
(620, 94), // radTreatmentVolume
(621, 95), // radiationTxDiscontinuedEarly
(622, 96), // readmSameHosp30Days
(623, 97), // reasonForNoRadiation
(624, 98), // reasonForNoSurgery
(626, 99), // recordType
(629, 100), // recurrenceType1st
(630, 101), // regionalNodesExamined
(631, 102), // regionalNodesPositive
(633, 103), // registryType
(635, 104), // reportingFacilityRestrictionFlag
(641, 105), // ruca2000
(642, 105), // ruca2010
(643, 105), // ruca2020
(644, 106), // ruralurbanContinuum1993
(645, 107), // ruralurbanContinuum2003
(646, 107), // ruralurbanContinuum2013
(647, 108), // rxCodingSystemCurrent
(670, 109), // rxHospBrm
(671, 110), // rxHospChemo
(672, 111), // rxHospDxStgProc
(673, 112), // rxHospHormone
(674, 113), // rxHospOther
(675, 114), // rxHospPalliativeProc
(676, 115), // rxHospRadiation
(677, 116), // rxHospReconBreast
(678, 117), // rxHospRegLnRemoved
(680, 118), // rxHospScopeRegLnSur
(681, 119), // rxHospSurgApp2010
(683, 120), // rxHospSurgOthRegDis
(687, 109), // rxSummBrm
(688, 110), // rxSummChemo
(689, 111), // rxSummDxStgProc
(690, 112), // rxSummHormone
(691, 113), // rxSummOther
(692, 114), // rxSummPalliativeProc
(693, 121), // rxSummRadToCns
(694, 115), // rxSummRadiation
(695, 116), // rxSummReconBreast
(697, 117), // rxSummRegLnExamined
(699, 118), // rxSummScopeRegLnSur
(701, 120), // rxSummSurgOthRegDis
(704, 122), // rxSummSurgRadSeq
(708, 123), // rxSummSurgicalMargins
(709, 124), // rxSummSystemicSurSeq
(710, 125), // rxSummTransplntEndocr
(711, 126), // rxSummTreatmentStatus
(725, 127), // schemaId
(726, 128), // schemaIdVersionCurrent
(727, 128), // schemaIdVersionOriginal
(738, 129), // seerCauseSpecificCod
(742, 130), // seerOtherCod
(752, 140), // seerSummaryStage1977
(753, 140), // seerSummaryStage2000
(755, 131), // sentinelLymphNodesExamined
(756, 132), // sentinelLymphNodesPositive
(762, 133), // sex
(763, 134), // sexAssignedAtBirth
(764, 135), // siteCodingSysCurrent
(765, 135), // siteCodingSysOriginal
(766, 136), // siteIcdO1
(768, 137), // spanishHispanicOrigin
(770, 139), // stateAtDxGeocode19708090
(771, 139), // stateAtDxGeocode2000
(772, 139), // stateAtDxGeocode2010
(773, 139), // stateAtDxGeocode2020
(812, 141), // survFlagActiveFollowup
(813, 141), // survFlagPresumedAlive
(831, 142), // tnmClinDescriptor
(832, 143), // tnmClinM
(833, 144), // tnmClinN
(834, 151), // tnmClinStageGroup
(835, 152), // tnmClinStagedBy
(836, 145), // tnmClinT
(837, 146), // tnmEditionNumber
(838, 147), // tnmPathDescriptor
(839, 148), // tnmPathM
(840, 149), // tnmPathN
(841, 151), // tnmPathStageGroup
(842, 152), // tnmPathStagedBy
(843, 150), // tnmPathT
(844, 153), // tobaccoUseSmokingStatus
(850, 154), // totalDose
(853, 155), // tumorMarker1
(854, 155), // tumorMarker2
(855, 155), // tumorMarker3
(857, 156), // tumorSizeClinical
(858, 156), // tumorSizePathologic
(859, 156), // tumorSizeSummary
(860, 157), // typeOfReportingSource
(865, 158), // uric2000
(866, 158), // uric2010
(867, 158), // uric2020
(870, 159), // vitalStatus
(871, 160), // vitalStatusRecode
];
