/// What a column of a list by form may hold; the raw value is a heading too, for programs.
public enum FormKey: String, CaseIterable, Hashable, Sendable {
    case ordinal, note, secrecy, ignored
    case name, kind, title, sex, birth, identityNumber, post, citation
    case unit, units, level, scope, method, content, number, body, bodyKind, date, from, until, years, year, topic
    case award, emulationTitle, meritKind, counts
    case ethnicity, sector, area, origin, posthumous, enterprise, rankGroup, submitter, movement
    case preliminary, final, participants, ended
    case targets, role, rank
    case fostered, summedUp, replicated, places, publicised
    case delegates, women, minority, planned
    case document, documentDate, implements, due, replaces, amendedBy, amendedOn, action
    case education, since, draft, text
    case outcome, answer, answered
}
