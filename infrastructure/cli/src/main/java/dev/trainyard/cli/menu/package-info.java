/** The commands by their names, each made only where a command line can mean it. */
@NullMarked
package dev.trainyard.cli.menu;

import org.jspecify.annotations.NullMarked;
