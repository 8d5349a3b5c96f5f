import EmbeddedPostgres
import Foundation
import Service

/// The private cluster for commands beside the daemon: the running one, or one that is started for the time of the command.
enum EmbeddedCluster {
    /// Works on the cluster of a data folder, which has its database and schema.
    ///
    /// - Parameter mayMake: whether a cluster is made where there is none.
    static func with<T: Sendable>(
        _ target: TargetOptions, mayMake: Bool = false, work: @Sendable (Connections) async throws -> T
    ) async throws -> T {
        let folder = target.folder
        // Reading makes nothing: a mistyped folder would be an empty log that is in perfect order.
        guard mayMake || FileManager.default.fileExists(atPath: folder.cluster.path) else {
            throw ServiceError.noLog(in: folder.url.path)
        }
        try folder.prepare()
        let cluster = PrivateCluster(dataFolder: folder.cluster.path)
        do {
            do {
                // A daemon's own cluster: using it stops nothing when this command ends.
                try await cluster.attach()
                return try await work(Connections(cluster))
            } catch let error as ClusterError where error.code == .notRunning {
                try await cluster.start()
            }
        } catch let error as ClusterError {
            throw ServiceError(error)
        }
        do {
            let connections = Connections(cluster)
            do {
                try await SchemaGate.open(connections)
            } catch let error as ServiceError where error.code == "rights-loosened" {
                // Just then the log has to be read and verified: only writing waits until the rights are put back.
                Terminal.note("Cảnh báo / warning: \(error.vi) / \(error.en)")
            }
            let result = try await work(connections)
            try await cluster.stop()
            return result
        } catch {
            try? await cluster.stop()
            throw error
        }
    }
}

extension ServiceError {
    /// The data folder holds no cluster.
    static func noLog(in folder: String) -> ServiceError {
        ServiceError(
            code: "no-log", status: 404, vi: "Thư mục dữ liệu \(folder) không có sổ nào",
            en: "The data folder \(folder) holds no log",
            remedyVi: "Kiểm tra --data, hoặc lập sổ bằng sovang serve --embedded",
            remedyEn: "Check --data, or found one by sovang serve --embedded")
    }
}
