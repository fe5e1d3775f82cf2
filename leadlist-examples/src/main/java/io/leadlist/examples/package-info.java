/** Programs that show the library at work: the quickstart, and the snippets of the READMEs. */
@NullMarked
package io.leadlist.examples;

import org.jspecify.annotations.NullMarked;
