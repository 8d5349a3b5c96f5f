import ArgumentParser

extension ExitCode {
    /// Nothing was wrong with the program, but part of the work was refused; what was refused is listed.
    static let doneInPart = ExitCode(3)
    /// The command line itself was wrong.
    static let usage = ExitCode(2)
}
