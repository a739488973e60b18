@NullMarked
package dev.trainyard.adapters.web.replay;

import org.jspecify.annotations.NullMarked;
