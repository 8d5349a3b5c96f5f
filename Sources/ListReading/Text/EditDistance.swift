/// How many letters must change to make one text of another.
enum EditDistance {
    /// Distance by insertion, deletion, replacement and exchange of neighbours (optimal string alignment), or nil above `limit`.
    static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for i in 1...left.count {
            var current = [Int](repeating: 0, count: right.count + 1)
            current[0] = i
            var smallest = i
            for j in 1...right.count {
                let replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
                var cost = min(replaced, last[j] + 1, current[j - 1] + 1)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    cost = min(cost, beforeLast[j - 2] + 1)
                }
                current[j] = cost
                smallest = min(smallest, cost)
            }
            if smallest > limit { return nil }
            beforeLast = last
            last = current
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// The positions of the nearest texts among folded `candidates`, nearest first.
    static func nearest(to text: String, among candidates: [[UInt8]], count: Int) -> [Int] {
        let bytes = Array(text.utf8)
        let limit = max(2, bytes.count / 3)
        var found: [(index: Int, distance: Int)] = []
        for (index, candidate) in candidates.enumerated() {
            if let distance = between(bytes, candidate, limit: limit) { found.append((index, distance)) }
        }
        return found.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(count).map(\.index)
    }
}
