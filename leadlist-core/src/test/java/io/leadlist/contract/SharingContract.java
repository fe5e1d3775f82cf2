package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.leadlist.call.Caller;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.lead.LeadType;
import io.leadlist.list.Change;
import io.leadlist.list.Change.Source;
import io.leadlist.list.Grant;
import io.leadlist.list.LeadList;
import io.leadlist.list.Sharing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of the entry for sharing and transferring lists, over any storage. */
public abstract class SharingContract {
    private static final UserId OWNER = new UserId("owner");
    private static final UserId A = new UserId("a");
    private static final UserId B = new UserId("b");
    private static final UserId C = new UserId("c");
    private final EntryScene scene;
    private final LeadListId people;

    /** Tests the adapter of this fixture. */
    protected SharingContract(StorageFixture fixture) {
        scene = new EntryScene(fixture);
        people = scene.people("p", "q");
        scene.clock.move(Duration.ofMinutes(5));
    }

    @Test
    void granting_a_role_is_one_change() {
        LeadList shared = share(B, Role.VIEWER);

        assertThat(shared).isEqualTo(scene.find(people));
        assertThat(shared.sharing().grants()).containsExactly(new Grant(OWNER, Role.OWNER), new Grant(B, Role.VIEWER));
        assertThat(shared.version()).isEqualTo(2);
        assertThat(shared.updatedAt()).isEqualTo(scene.clock.instant());
        assertThat(scene.lastChange(people)).isEqualTo(Change.of(shared, OWNER, Source.SHARING, null));
        assertThat(scene.members(people)).containsExactly("p", "q");
    }

    @Test
    void users_are_in_the_order_in_which_they_got_access() {
        share(C, Role.VIEWER);
        share(A, Role.OWNER);
        share(B, Role.EDITOR);
        share(C, Role.EDITOR);
        assertThat(scene.find(people).userIds()).containsExactly(OWNER, C, A, B);

        revoke(C);
        share(C, Role.VIEWER);
        assertThat(scene.find(people).userIds()).containsExactly(OWNER, A, B, C);
        assertThat(scene.find(people).sharing().owner()).isEqualTo(OWNER);
    }

    @Test
    void granting_the_present_role_is_not_a_change() {
        share(A, Role.EDITOR);
        List<Object> before = scene.everything(people);

        assertThat(share(A, Role.EDITOR)).isEqualTo(before.get(0));
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void a_role_gives_its_permissions_and_revoking_it_ends_them() {
        Caller.Member user = scene.user("a");
        assertForbidden(user, Role.VIEWER);
        share(A, Role.VIEWER);
        assertThat(scene.leadLists.find(user, people).id()).isEqualTo(people);
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> scene.leadLists.clear(user, people))
                .satisfies(refusal -> assertThat(refusal.requiredRole()).isEqualTo(Role.EDITOR));

        share(A, Role.OWNER);
        assertThat(scene.leadLists.access().share(user, people, B, Role.VIEWER).userIds())
                .containsExactly(OWNER, A, B);

        revoke(A);
        assertForbidden(user, Role.VIEWER);
        assertThat(scene.leadLists.findAll(user, null, 10).lists()).isEmpty();
    }

    @Test
    void a_role_can_be_reduced() {
        share(A, Role.OWNER);
        share(A, Role.VIEWER);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> scene.leadLists.clear(scene.user("a"), people));
    }

    @Test
    void a_caller_cannot_grant_a_role_to_the_caller() {
        List<Object> before = scene.everything(people);
        for (Caller.Member caller : List.of(scene.owner, scene.admin)) {
            for (Role role : Role.values()) {
                assertThatExceptionOfType(InvalidRequestException.class)
                        .isThrownBy(() -> scene.leadLists.access().share(caller, people, caller.user(), role))
                        .withMessage("user: A user cannot change their own role");
            }
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> scene.leadLists.access().transfer(caller, people, caller.user()));
        }
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void revoking_a_missing_role_is_not_a_change() {
        List<Object> before = scene.everything(people);

        assertThat(revoke(A)).isEqualTo(before.get(0));
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void the_last_owner_cannot_lose_the_role() {
        share(A, Role.EDITOR);
        List<Object> before = scene.everything(people);
        for (Caller.Member caller : List.of(scene.owner, scene.admin)) {
            assertThatExceptionOfType(LastOwnerException.class)
                    .isThrownBy(() -> scene.leadLists.access().revoke(caller, people, OWNER))
                    .satisfies(refusal -> {
                        assertThat(refusal.owner()).isEqualTo(OWNER);
                        assertThat(refusal.listId()).isEqualTo(people);
                    });
        }
        for (Role role : List.of(Role.VIEWER, Role.EDITOR)) {
            assertThatExceptionOfType(LastOwnerException.class)
                    .isThrownBy(() -> scene.leadLists.access().share(scene.admin, people, OWNER, role));
        }
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void one_of_two_owners_can_be_revoked_even_by_the_same_user() {
        share(A, Role.OWNER);
        assertThat(revoke(OWNER).sharing().grants()).containsExactly(new Grant(A, Role.OWNER));

        assertForbidden(scene.owner, Role.VIEWER);
        assertThatExceptionOfType(LastOwnerException.class)
                .isThrownBy(() -> scene.leadLists.access().revoke(scene.user("a"), people, A));
    }

    @Test
    void a_transfer_makes_one_owner_and_turns_former_owners_into_editors() {
        share(A, Role.OWNER);
        share(B, Role.VIEWER);
        LeadList handed = scene.leadLists.access().transfer(scene.owner, people, B);

        assertThat(handed).isEqualTo(scene.find(people));
        assertThat(handed.sharing().grants())
                .containsExactly(new Grant(OWNER, Role.EDITOR), new Grant(A, Role.EDITOR), new Grant(B, Role.OWNER));
        assertThat(handed.sharing().owner()).isEqualTo(B);
        assertThat(scene.lastChange(people)).isEqualTo(Change.of(handed, OWNER, Source.SHARING, null));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> scene.leadLists.access().share(scene.owner, people, C, Role.VIEWER))
                .satisfies(refusal -> assertThat(refusal.requiredRole()).isEqualTo(Role.OWNER));
    }

    @Test
    void a_list_can_be_transferred_to_a_user_without_a_role() {
        assertThat(scene.leadLists
                        .access()
                        .transfer(scene.admin, people, C)
                        .sharing()
                        .grants())
                .containsExactly(new Grant(OWNER, Role.EDITOR), new Grant(C, Role.OWNER));
    }

    @Test
    void a_transfer_to_the_only_owner_is_not_a_change() {
        List<Object> before = scene.everything(people);

        assertThat(scene.leadLists.access().transfer(scene.admin, people, OWNER))
                .isEqualTo(before.get(0));
        assertThat(scene.everything(people)).isEqualTo(before);
    }

    @Test
    void a_shared_list_stays_shared_whatever_roles_are_granted() {
        LeadListId list = scene.aListOfAll(LeadType.PERSON, true);
        Sharing changed = scene.leadLists
                .access()
                .transfer(scene.owner, list, scene.outsider.user())
                .sharing();

        assertThat(changed.shared()).isTrue();
        assertThat(changed.visible()).isTrue();
        assertThat(scene.find(list).sharing()).isEqualTo(changed);
    }

    @Test
    void a_list_has_at_most_a_thousand_users() {
        LeadListId full = aFullList();
        for (Role role : Role.values()) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() -> scene.leadLists.access().share(scene.owner, full, new UserId("one more"), role))
                    .withMessage("user: A list has at most 1000 users");
        }
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> scene.leadLists.access().transfer(scene.owner, full, new UserId("one more")));
        assertThat(scene.leadLists
                        .access()
                        .share(scene.owner, full, new UserId("u7"), Role.EDITOR)
                        .userIds())
                .hasSize(1_000);
        scene.leadLists.access().revoke(scene.owner, full, new UserId("u8"));
        assertThat(scene.leadLists.access().share(scene.owner, full, new UserId("one more"), Role.VIEWER))
                .isEqualTo(scene.find(full));
        assertThat(scene.leadLists
                        .access()
                        .transfer(scene.owner, full, new UserId("u9"))
                        .sharing()
                        .owner())
                .isEqualTo(new UserId("u9"));
    }

    private LeadListId aFullList() {
        List<Grant> grants = new ArrayList<>(List.of(new Grant(OWNER, Role.OWNER)));
        IntStream.range(1, 1_000).forEach(i -> grants.add(new Grant(new UserId("u" + i), Role.VIEWER)));
        return scene.aList(LeadType.PERSON, new Sharing(grants, false, false));
    }

    @Test
    void other_lists_do_not_change() {
        LeadListId other = scene.people("p");
        List<Object> before = scene.everything(other);
        share(A, Role.OWNER);
        scene.leadLists.access().transfer(scene.owner, people, B);

        assertThat(scene.everything(other)).isEqualTo(before);
        assertForbidden(scene.user("a"), other, Role.VIEWER);
    }

    @Test
    void a_null_user_throws() {
        assertThatNullPointerException()
                .isThrownBy(() -> scene.leadLists.access().share(scene.owner, people, null, Role.VIEWER))
                .withMessage("user");
        assertThatNullPointerException()
                .isThrownBy(() -> scene.leadLists.access().revoke(scene.owner, people, null))
                .withMessage("user");
        assertThatNullPointerException()
                .isThrownBy(() -> scene.leadLists.access().transfer(scene.owner, people, null))
                .withMessage("user");
        assertThatNullPointerException()
                .isThrownBy(() -> scene.leadLists.access().share(scene.owner, people, A, null))
                .withMessage("role");
    }

    private LeadList share(UserId user, Role role) {
        return scene.leadLists.access().share(scene.owner, people, user, role);
    }

    private LeadList revoke(UserId user) {
        return scene.leadLists.access().revoke(scene.owner, people, user);
    }

    private void assertForbidden(Caller by, Role requiredRole) {
        assertForbidden(by, people, requiredRole);
    }

    private void assertForbidden(Caller by, LeadListId list, Role requiredRole) {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> scene.leadLists.find(by, list))
                .satisfies(refusal -> assertThat(refusal.requiredRole()).isEqualTo(requiredRole));
    }
}
