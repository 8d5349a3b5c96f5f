/// One labelled series of a metric that can print itself.
protocol PrometheusSeries: AnyObject, Sendable {
    /// Appends the sample lines of this series; `labels` is the inside of the braces, possibly empty.
    func write(name: String, labels: String, to text: inout String)
}
