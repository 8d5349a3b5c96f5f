/// What a list holds; the raw value is its code in events and on the command line.
public enum ListKind: String, CaseIterable, Hashable, Sendable {
    /// Proposals of one or several units.
    case proposals
    /// Units: communes, departments, bodies.
    case units
    /// Awards that were decided outside the system.
    case awards
    /// Emulation movements, with their reviews.
    case movements
    /// What units registered for in a year.
    case registrations
    /// Members of clusters and blocks by year, with leader and result.
    case clusters
    /// Advanced models with their stages.
    case models
    /// Emulation congresses and conferences.
    case congresses
    /// Directives, plans and guidance.
    case directives
    /// What units did about directives.
    case directiveActs = "directive-acts"
    /// Regulations and their amendments.
    case regulations
    /// Training given.
    case training
    /// Staff of the work.
    case staff
    /// Comments on draft laws.
    case comments
    /// Complaints and their answers.
    case complaints
}
