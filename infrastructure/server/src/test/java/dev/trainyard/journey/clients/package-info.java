/** Google's own clients, unchanged, in our houses: the server and the emulator. */
@NullMarked
package dev.trainyard.journey.clients;

import org.jspecify.annotations.NullMarked;
