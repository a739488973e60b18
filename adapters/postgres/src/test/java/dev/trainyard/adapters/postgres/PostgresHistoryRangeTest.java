package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.HistoryRangeContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
final class PostgresHistoryRangeTest extends PostgresFixture implements HistoryRangeContract {}
