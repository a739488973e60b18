package dev.trainyard.application.testkit;

final class InMemoryLiveJobsTest extends InMemoryFixture implements LiveJobsContract {}
