/**
 * The lead-lists API. Its public types are all that a host needs. Where the document of the contract leaves a question
 * open, {@code leadlist-core/docs/contract-decisions.md} has the decision.
 *
 * <p>The request bodies are the records of {@code io.leadlist.wire.leadlists.request}. This package checks the form of
 * a request. The rules of lead lists are not decided here.
 */
@NullMarked
package io.leadlist.wire.leadlists;

import org.jspecify.annotations.NullMarked;
