import Commendation
import Entry
import Foundation
import ListReading

extension FactRows {
    /// Of which cluster or block a row tells a member.
    private struct Cluster: Hashable {
        var name: String
        var year: Int
        var level: TierLevel
    }

    /// The clusters of a whole list: the rows of one name, year and level are one, and its first row opens it.
    ///
    /// - Returns: the rows of each cluster together, so that none is torn apart, and the rows that cannot be taken.
    static func clusters(_ rows: [FormRow]) -> (groups: [[ProposedFacts.Row]], refused: [RefusedRow]) {
        var order: [Cluster] = []
        var members: [Cluster: [FormRow]] = [:]
        var refused: [RefusedRow] = []
        for row in rows {
            guard let name = row.text(.name), let year = row.integer(.year), let level = row.code(.level, as: TierLevel.self),
                let unit = row.unit(.unit)
            else { continue }
            let cluster = Cluster(name: name, year: year, level: level)
            if let first = members[cluster]?.first(where: { $0.unit(.unit) == unit }) {
                refused.append(RefusedRow(row: row.row, findings: [.repeatedMember(first: first.row)]))
                continue
            }
            if members[cluster] == nil { order.append(cluster) }
            members[cluster, default: []].append(row)
        }
        let groups = order.map { cluster in Self.rows(cluster, members[cluster] ?? []) }
        return (groups, refused)
    }

    private static func rows(_ cluster: Cluster, _ members: [FormRow]) -> [ProposedFacts.Row] {
        let unit = { (role: ClusterRole) in members.first { $0.code(.role) == role }?.unit(.unit) }
        let told = members.lazy.compactMap { $0.code(.kind, as: ClusterKind.self) }.first
        let opens = cluster.name.lowercased().hasPrefix("khối") ? ClusterKind.block : .cluster
        let formed = ClusterFormed(
            kind: told ?? opens, clusterName: cluster.name, year: cluster.year, level: cluster.level, leader: unit(.leader),
            deputy: unit(.deputy), count: members.count)
        return members.enumerated().map { index, row in
            var facts = FactList()
            if index == 0 { facts.add(formed) }
            if let unit = row.unit(.unit) {
                facts.add(ClusterJoined(unit: unit))
                if let rank = row.integer(.rank) { facts.add(ClusterRanked(unit: unit, rank: rank)) }
            }
            return facts.row(row.row, of: formed.naturalStream)
        }
    }
}

extension RowFinding {
    fileprivate static func repeatedMember(first: Int) -> RowFinding {
        RowFinding(
            code: "repeated-row",
            what: Bilingual(
                vi: "Đơn vị đã là thành viên của cụm, khối này ở dòng \(first)",
                en: "The unit is a member of this cluster in row \(first) already"),
            remedy: Bilingual(vi: "Bỏ một trong hai dòng", en: "Remove one of the two rows"))
    }
}
