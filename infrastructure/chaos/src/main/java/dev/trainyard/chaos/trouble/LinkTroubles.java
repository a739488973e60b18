package dev.trainyard.chaos.trouble;

import dev.trainyard.chaos.proxy.Fault;
import dev.trainyard.chaos.proxy.FaultProxy;
import dev.trainyard.chaos.proxy.Way;
import dev.trainyard.chaos.stage.Links;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What befalls connections: of one server, on one of its links. No outage, because the other server
 * has its own.
 */
final class LinkTroubles {
  private LinkTroubles() {}

  static List<Trouble> all() {
    List<Trouble> all = new ArrayList<>();
    all.addAll(of("PostgreSQL", Links::postgres));
    all.addAll(of("Kafka", Links::kafka));
    all.addAll(of("Vertex", Links::vertex));
    all.add(Trouble.ofAServer("way to customers cut", scene -> cut(scene, Links::customers)));
    return all;
  }

  private static List<Trouble> of(String name, Function<Links, FaultProxy> link) {
    String way = "way to " + name + " ";
    return List.of(
        Trouble.ofAServer(way + "slow", scene -> befall(scene, link, late(scene))),
        Trouble.ofAServer(way + "thin", scene -> befall(scene, link, new Fault.Thin(20_000))),
        Trouble.ofAServer(way + "cut", scene -> cut(scene, link)),
        Trouble.ofAServer(way + "cut midway", scene -> befall(scene, link, midway(scene))),
        Trouble.ofAServer(way + "half-open", scene -> befall(scene, link, new Fault.Swallow())),
        Trouble.ofAServer(way + "stalled", scene -> befall(scene, link, new Fault.Stall())),
        Trouble.ofAServer(way + "refused", scene -> refuse(scene, link)));
  }

  private static Fault late(Scene scene) {
    return new Fault.Late(
        Duration.ofMillis(20 + scene.chance().nextInt(200)), Duration.ofMillis(100));
  }

  private static Fault midway(Scene scene) {
    return new Fault.ResetAfter(1 + scene.chance().nextInt(20_000));
  }

  private static void befall(Scene scene, Function<Links, FaultProxy> link, Fault fault) {
    FaultProxy proxy = link.apply(scene.anyServer().links());
    switch (scene.chance().nextInt(3)) {
      case 0 -> proxy.befall(Way.TO_CLIENT, fault);
      case 1 -> proxy.befall(Way.TO_SERVER, fault);
      case 2 -> proxy.befall(fault);
    }
    lastAndHeal(scene, proxy);
  }

  private static void cut(Scene scene, Function<Links, FaultProxy> link) {
    FaultProxy proxy = link.apply(scene.anyServer().links());
    for (int i = 0; i < 5; i++) {
      proxy.cut();
      scene.last(0, 1);
    }
  }

  private static void refuse(Scene scene, Function<Links, FaultProxy> link) {
    FaultProxy proxy = link.apply(scene.anyServer().links());
    proxy.refuse();
    proxy.cut();
    lastAndHeal(scene, proxy);
  }

  private static void lastAndHeal(Scene scene, FaultProxy proxy) {
    try {
      scene.last(4, 12);
    } finally {
      proxy.heal();
    }
  }
}
