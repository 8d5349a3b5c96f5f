import ReadModels

extension PageContext {
    /// The address of the list of a filter.
    func list(_ filter: ProposalFilter) -> String {
        link("/proposals", ProposalQuery.parameters(filter).map { ($0.0, $0.1) })
    }

    /// The address of the list of the awards of documents that a filter lets through.
    func earlierList(_ filter: ProposalFilter) -> String {
        link("/earlier-awards", ProposalQuery.parameters(filter).map { ($0.0, $0.1) })
    }
}
