package dev.trainyard.application.testkit;

class InMemoryCensusTest extends InMemoryFixture implements CensusContract {}
