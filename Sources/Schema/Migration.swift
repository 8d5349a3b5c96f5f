/// One step of the database's schema: forward only, and never changed once released.
package struct Migration: Sendable {
    /// Its place in the list, from 1 without gaps.
    package let number: Int

    /// What it does, in a few words.
    package let name: String

    /// The SQL scripts, in order.
    let scripts: [[UInt8]]

    init(number: Int, name: String, scripts: [[UInt8]]) {
        self.number = number
        self.name = name
        self.scripts = scripts
    }

    /// A migration of one script.
    package init(number: Int, name: String, sql: String) {
        self.init(number: number, name: name, scripts: [Array(sql.utf8)])
    }
}
