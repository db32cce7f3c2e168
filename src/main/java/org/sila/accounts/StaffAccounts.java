package org.sila.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface StaffAccounts extends ListCrudRepository<StaffAccount, UUID> {

    Optional<StaffAccount> findBySignInName(String signInName);

    List<StaffAccount> findByRoleInAndEnabledTrueOrderByNameAscIdAsc(List<Role> roles);

    boolean existsByIdAndRoleAndEnabledTrue(UUID id, Role role);

    boolean existsByIdAndRoleInAndEnabledTrue(UUID id, List<Role> roles);

    long countByRoleAndEnabledTrue(Role role);

    @Query("from StaffAccount where (:name = '' or name > :name or (name = :name and id > :id)) order by name, id")
    List<StaffAccount> after(String name, UUID id, Limit most);

    @Query("from StaffAccount where name < :name or (name = :name and id < :id) order by name desc, id desc")
    List<StaffAccount> before(String name, UUID id, Limit most);
}
