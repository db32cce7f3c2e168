/**
 * Who may do what: staff accounts and roles, sign-in, invitations, and the rules that every route must have. Offers
 * {@link org.sila.accounts.CurrentStaff}, {@link org.sila.accounts.StaffDirectory}, {@link org.sila.accounts.RouteRules} and
 * {@link org.sila.accounts.FamilySignIn}. Knows no feature.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "database", "ids", "person", "secrets", "web", "web :: paging"})
@org.jspecify.annotations.NullMarked
package org.sila.accounts;
