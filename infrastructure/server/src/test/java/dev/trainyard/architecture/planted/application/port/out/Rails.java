package dev.trainyard.architecture.planted.application.port.out;

/** Breaks: small ports. */
public interface Rails {
  void a();

  void b();

  void c();

  void d();

  void e();

  void f();

  void g();

  default void h() {}
}
