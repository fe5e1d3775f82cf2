/** Tools of the tests that no exception, message or log line holds a value of a record; for the tests of all modules. */
@NullMarked
package io.leadlist.privacy;

import org.jspecify.annotations.NullMarked;
