import Commendation

extension Problem {
    /// A failure of the service behind the door.
    init(_ failure: any ServiceFailure) {
        self.init(
            status: failure.status, code: failure.code, detail: .init(vi: failure.vi, en: failure.en),
            next: .init(vi: failure.remedyVi, en: failure.remedyEn), retryAfter: failure.retryAfter)
    }

    /// Whatever came from the layers below; what is not one of our own errors is told without its text.
    static func wrapping(_ error: any Error) -> Problem {
        let failure = ServiceError(wrapping: error)
        return failure.code == "unexpected" ? .internalFault : Problem(failure)
    }
}
