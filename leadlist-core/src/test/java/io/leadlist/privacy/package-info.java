/** Test support, for all modules, that checks exceptions and log lines for values of records. */
@NullMarked
package io.leadlist.privacy;

import org.jspecify.annotations.NullMarked;
