package dev.trainyard.cli.doctor;

import dev.trainyard.cli.local.Surroundings;
import java.util.List;

/** Looks at one side of the machine. Does not change it, and does not fail. */
interface Look {
  List<Finding> at(Surroundings around);
}
