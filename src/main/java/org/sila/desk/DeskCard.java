package org.sila.desk;

import java.util.Comparator;
import java.util.Set;
import java.util.function.LongSupplier;
import org.sila.accounts.Role;

/**
 * A kind of work that waits, on the desk. A module offers one by declaring a bean of this type.
 *
 * @param code message key of what is counted
 * @param href where the work is done
 * @param roles who sees it
 * @param order position; smaller is earlier
 * @param urgent true where nothing of it should wait: it stands first, as long as there is some
 * @param waiting counts it, for the signed-in person; no further than one above {@link org.sila.web.paging.UpTo#MOST}
 */
public record DeskCard(String code, String href, Set<Role> roles, int order, boolean urgent, LongSupplier waiting) {

    static final Comparator<DeskCard> BY_ORDER =
            Comparator.comparingInt(DeskCard::order).thenComparing(DeskCard::code);

    public DeskCard {
        roles = Set.copyOf(roles);
    }
}
