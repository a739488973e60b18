/** What training code printed, from Cloud Logging or from what stands in for it. */
@NullMarked
package dev.trainyard.adapters.vertex.logs;

import org.jspecify.annotations.NullMarked;
