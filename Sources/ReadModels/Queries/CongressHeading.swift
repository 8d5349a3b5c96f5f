package import Commendation

/// Under what the report to a congress lists an award.
package enum CongressHeading: String, CaseIterable, Hashable, Sendable {
    /// Emulation flags.
    case flag
    /// The other emulation titles.
    case title
    /// Orders.
    case order
    /// Medals.
    case medal
    /// Honorary State titles.
    case honor
    /// Prizes.
    case prize
    /// Commemorative medals.
    case memorial
    /// Certificates of merit.
    case merit
    /// Certificates of commendation.
    case cert
    /// Awards that the catalogue does not know.
    case other

    /// The heading of an award, as the catalogue says it: flags are titles, and reports list them apart.
    package init(_ award: Award?) {
        if award?.heading == .flag {
            self = .flag
            return
        }
        switch award?.kind {
        case .title: self = .title
        case .order: self = .order
        case .medal: self = .medal
        case .honor: self = .honor
        case .prize: self = .prize
        case .memorial: self = .memorial
        case .merit: self = .merit
        case .cert: self = .cert
        case nil: self = .other
        }
    }
}
