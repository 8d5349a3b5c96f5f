import Entry

extension StatisticFacts {
    /// The decades in which people were born who are still honoured: mothers who are heroines were born under the Nguyễn.
    static let earliestBirthDecade = 1850

    /// Refuses facts that cannot be: the same for proposals and for earlier awards.
    ///
    /// Sex, rank, minority and birth are those of a person; whether it is an enterprise is that of a collective.
    func check(_ kind: SubjectKind, today: Day) throws(Rejection) {
        if let birthDecade {
            guard birthDecade % 10 == 0, (Self.earliestBirthDecade...today.year).contains(birthDecade) else {
                throw .numberOutOfRange("birthDecade")
            }
        }
        if kind != .collective, enterprise != nil { throw .memberUnexpected("enterprise") }
        guard kind == .collective else { return }
        if sex != nil { throw .memberUnexpected("sex") }
        if rank != nil { throw .memberUnexpected("rank") }
        if birthDecade != nil { throw .memberUnexpected("birthDecade") }
    }
}
