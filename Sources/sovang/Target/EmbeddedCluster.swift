import EmbeddedPostgres
import Foundation
import Service

/// The private cluster for commands beside the daemon: the running one, or one that is started for the time of the command.
enum EmbeddedCluster {
    /// Works on the cluster of a data folder, which has its database and schema.
    static func with<T: Sendable>(
        _ target: TargetOptions, work: @Sendable (Connections) async throws -> T
    ) async throws -> T {
        let folder = target.folder
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
            try await SchemaGate.open(connections)
            let result = try await work(connections)
            try await cluster.stop()
            return result
        } catch {
            try? await cluster.stop()
            throw error
        }
    }
}
