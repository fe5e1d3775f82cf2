/**
 * How request bodies are read: bytes become a Jackson tree, the tree becomes a record, Jakarta Validation checks it.
 *
 * <ol>
 *   <li>{@link io.leadlist.internal.json.BodyReader} reads a body within its limits into Jackson's tree, and rejects
 *       what is no JSON.
 *   <li>{@link io.leadlist.internal.json.RecordReader} binds the tree to a record, component by component, and has
 *       Hibernate Validator check each record. Component by component, because mapping by Jackson alone stops at the
 *       first value of a wrong type, and cannot tell a missing component from a null one.
 *   <li>{@link io.leadlist.internal.json.Bound} reports all violations at once, in document order.
 * </ol>
 *
 * <p>No contract's names or texts are known here.
 */
@NullMarked
package io.leadlist.internal.json;

import org.jspecify.annotations.NullMarked;
