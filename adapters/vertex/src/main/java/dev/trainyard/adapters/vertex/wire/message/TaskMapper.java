package dev.trainyard.adapters.vertex.wire.message;

import dev.trainyard.domain.spec.EnvVar;
import dev.trainyard.domain.spec.Task;
import dev.trainyard.domain.spec.Task.ContainerSpec;
import dev.trainyard.domain.spec.Task.PythonPackageSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class TaskMapper {
  private TaskMapper() {}

  static void add(@Nullable Task task, com.google.cloud.aiplatform.v1.WorkerPoolSpec.Builder pool) {
    switch (task) {
      case null -> pool.clearTask();
      case ContainerSpec container -> pool.setContainerSpec(toProto(container));
      case PythonPackageSpec python -> pool.setPythonPackageSpec(toProto(python));
    }
  }

  static @Nullable Task toDomain(com.google.cloud.aiplatform.v1.WorkerPoolSpec pool) {
    return switch (pool.getTaskCase()) {
      case CONTAINER_SPEC -> toDomain(pool.getContainerSpec());
      case PYTHON_PACKAGE_SPEC -> toDomain(pool.getPythonPackageSpec());
      case TASK_NOT_SET -> null;
    };
  }

  private static com.google.cloud.aiplatform.v1.ContainerSpec toProto(ContainerSpec container) {
    var proto =
        com.google.cloud.aiplatform.v1.ContainerSpec.newBuilder()
            .setImageUri(container.imageUri())
            .addAllCommand(container.command())
            .addAllArgs(container.args());
    container.env().forEach(variable -> proto.addEnv(toProto(variable)));
    return proto.build();
  }

  private static com.google.cloud.aiplatform.v1.PythonPackageSpec toProto(
      PythonPackageSpec python) {
    var proto =
        com.google.cloud.aiplatform.v1.PythonPackageSpec.newBuilder()
            .setExecutorImageUri(python.executorImageUri())
            .addAllPackageUris(python.packageUris())
            .setPythonModule(python.pythonModule())
            .addAllArgs(python.args());
    python.env().forEach(variable -> proto.addEnv(toProto(variable)));
    return proto.build();
  }

  private static com.google.cloud.aiplatform.v1.EnvVar toProto(EnvVar variable) {
    return com.google.cloud.aiplatform.v1.EnvVar.newBuilder()
        .setName(variable.name())
        .setValue(variable.value())
        .build();
  }

  private static ContainerSpec toDomain(com.google.cloud.aiplatform.v1.ContainerSpec proto) {
    return new ContainerSpec(
        proto.getImageUri(), proto.getCommandList(), proto.getArgsList(), env(proto.getEnvList()));
  }

  private static PythonPackageSpec toDomain(
      com.google.cloud.aiplatform.v1.PythonPackageSpec proto) {
    return new PythonPackageSpec(
        proto.getExecutorImageUri(),
        proto.getPackageUrisList(),
        proto.getPythonModule(),
        proto.getArgsList(),
        env(proto.getEnvList()));
  }

  private static List<EnvVar> env(List<com.google.cloud.aiplatform.v1.EnvVar> variables) {
    return variables.stream()
        .map(variable -> new EnvVar(variable.getName(), variable.getValue()))
        .toList();
  }
}
