/** What happens to a job between its creation and its end. Knows no gRPC and no storage. */
@NullMarked
package dev.trainyard.emulator.run;

import org.jspecify.annotations.NullMarked;
