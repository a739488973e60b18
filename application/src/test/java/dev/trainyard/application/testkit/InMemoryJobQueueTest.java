package dev.trainyard.application.testkit;

final class InMemoryJobQueueTest extends InMemoryFixture implements JobQueueContract {}
