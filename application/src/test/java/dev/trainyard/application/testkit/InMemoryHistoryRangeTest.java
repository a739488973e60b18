package dev.trainyard.application.testkit;

final class InMemoryHistoryRangeTest extends InMemoryFixture implements HistoryRangeContract {}
