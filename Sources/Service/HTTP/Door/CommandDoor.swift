/// Where the HTTP door hands a write in, already read and strict, and gets the answer's body.
///
/// It hides which command a request becomes, so that the door can be tested without a log.
package protocol CommandDoor: Sendable {
    /// Carries out a write and returns what it did.
    func perform(_ write: APIWrite) async throws -> APIReceipt
}
