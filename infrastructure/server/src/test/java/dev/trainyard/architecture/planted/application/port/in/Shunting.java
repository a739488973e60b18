package dev.trainyard.architecture.planted.application.port.in;

import com.google.protobuf.Empty;
import dev.trainyard.architecture.planted.application.port.out.Rails;
import dev.trainyard.architecture.planted.application.service.ShuntingService;

/** Breaks: a pure application, one method and its name, ports that know services and one another. */
public class Shunting {
  public final Empty load = Empty.getDefaultInstance();

  public ShuntingService service(Rails rails) {
    return new ShuntingService(rails);
  }
}
