/**
 * Who may do what: staff accounts and roles, sign-in, invitations, the rules that every route must have, and the page of
 * the audit trail. Offers {@link org.sila.accounts.CurrentStaff}, {@link org.sila.accounts.StaffDirectory}, {@link
 * org.sila.accounts.RouteRules} and {@link org.sila.accounts.FamilySignIn}. Knows no feature.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"ids", "audit", "secrets", "database", "person", "web", "web :: paging"})
@org.jspecify.annotations.NullMarked
package org.sila.accounts;
