package dev.trainyard.adapters.vertex.frontdoor;

import com.google.cloud.aiplatform.v1.TrainingPipeline;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.trainyard.adapters.vertex.front.pipeline.PipelineMessages;
import java.io.IOException;
import java.util.Base64;

/** A pipeline as it is stored: what its caller wrote, in ASCII. */
final class PipelineForm {
  private PipelineForm() {}

  /** Equal pipelines give equal text. */
  static String write(TrainingPipeline pipeline) {
    TrainingPipeline input = PipelineMessages.input(pipeline);
    byte[] bytes = new byte[input.getSerializedSize()];
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    // why: the inputs are a map, and Go's clients send a map in another order each time
    out.useDeterministicSerialization();
    try {
      input.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException("a message has the size that it said", e);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }

  static TrainingPipeline read(String form) {
    try {
      return TrainingPipeline.parseFrom(Base64.getDecoder().decode(form));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a stored pipeline cannot be read", e);
    }
  }
}
