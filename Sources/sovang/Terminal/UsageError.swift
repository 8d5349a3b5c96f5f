import Service

/// Something on the command's line that is not right: told as every error is, with the exit code of a wrong usage.
struct UsageError: Error {
    let error: ServiceError

    init(_ error: ServiceError) {
        self.error = error
    }
}
