/**
 * The entry, {@link io.leadlist.LeadLists}, with its parts for access, history, housekeeping and imports, and the
 * import worker. Each method delegates to one use case in {@code io.leadlist.internal.lists} or
 * {@code io.leadlist.internal.imports}. A call goes straight down: a selection is resolved against the directory, one
 * storage transaction makes the change, and the call returns a report. Nothing here depends on JSON or SQL.
 *
 * <p>No argument may be null unless it is marked {@code @Nullable}. A method can throw these subclasses of
 * {@link io.leadlist.call.LeadListException}, where they apply to it; its own Javadoc does not repeat them:
 *
 * <ul>
 *   <li>{@link io.leadlist.call.NotSignedInException} or {@link io.leadlist.call.NoOrganizationException} if the caller
 *       is not a {@link io.leadlist.call.Caller.Member}.
 *   <li>{@link io.leadlist.call.LeadListNotFoundException} if a named list is unknown or belongs to another
 *       organization.
 *   <li>{@link io.leadlist.call.ForbiddenException} if the caller is not an admin and lacks the role that the
 *       {@link io.leadlist.list.Permission} requires.
 *   <li>{@link io.leadlist.call.InvalidRequestException} if a call has no leads where it requires some, or has more
 *       than the organization's {@link io.leadlist.list.Limits} allow.
 *   <li>{@link io.leadlist.call.WrongListTypeException} if the leads are not of the list's type.
 *   <li>{@link io.leadlist.call.LimitReachedException} if the list or the organization is full.
 *   <li>{@link io.leadlist.call.ConflictException} if the idempotency key belongs to other content, see
 *       {@link io.leadlist.LeadLists#with}.
 *   <li>{@link io.leadlist.call.StaleVersionException} if the list is not at the expected version.
 *   <li>{@link io.leadlist.call.StorageException} if the storage fails.
 * </ul>
 *
 * <p>A rejected call has changed nothing. Exceptions of the host's ports, such as the directory, reach the caller
 * unchanged.
 */
@NullMarked
package io.leadlist;

import org.jspecify.annotations.NullMarked;
