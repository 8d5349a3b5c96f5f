import ArgumentParser

/// The digests of the state: records one, and proves one by a replay.
struct StateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "state", abstract: "Dấu tóm tắt trạng thái / digests of the state.",
        discussion: """
            Mỗi ngày sổ ghi dấu tóm tắt của mọi bảng đọc và số sự kiện của mọi dòng. Ai gấp lại sổ từ đầu cũng phải ra đúng dấu đó.
            Each day the log records a digest of every read table and how many events each stream has. Whoever folds the log \
            from its beginning must come to the same.
            """,
        subcommands: [StateDigestCommand.self, StateVerifyCommand.self, StateStreamCommand.self])
}
