package dev.trainyard.application.testkit;

final class InMemoryHistoryFeedTest extends InMemoryFixture implements HistoryFeedContract {}
