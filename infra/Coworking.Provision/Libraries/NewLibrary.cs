using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Provision.Libraries;

/// <summary>What is known of a library that gets a centre.</summary>
/// <param name="Code">Short name in files and resource names.</param>
/// <param name="Name">What people call the centre.</param>
/// <param name="Address">Where it is.</param>
/// <param name="District">District it serves; a tag.</param>
/// <param name="Location">Azure region.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Ring">When a release reaches it.</param>
/// <param name="Budget">A month, in the currency of the bill.</param>
/// <param name="From">First day of the month that the budget counts from.</param>
/// <param name="PatronsClientId">Registration of its API in the readers' tenant.</param>
/// <param name="StaffClientId">Registration of its API in the staff's tenant.</param>
/// <param name="Phone">Shown on the site.</param>
/// <param name="Like">Another library, whose hours, rules and resources it begins with.</param>
internal sealed record NewLibrary(
    string Code,
    LocalizedText Name,
    LocalizedText Address,
    string District,
    string Location,
    string Zone,
    string Ring,
    int Budget,
    LocalDate From,
    Guid PatronsClientId,
    Guid StaffClientId,
    string? Phone,
    string? Like)
{
    /// <summary>The library's parameter file.</summary>
    public string ParameterFile => $"""
        using '../main.bicep'

        import {"{"} signInOf {"}"} from '../tenants.bicep'

        // {Code}.centre.json says what the centre is like.

        param library = {"{"}
          code: '{Code}'
          district: {BicepText.Of(District)}
          ring: '{Ring}'
        {"}"}

        param location = {BicepText.Of(Location)}

        param budget = {"{"}
          monthly: {Budget.ToString(System.Globalization.CultureInfo.InvariantCulture)}
          from: '{NodaTime.Text.LocalDatePattern.Iso.Format(From)}'
        {"}"}

        param signIn = signInOf('{PatronsClientId}', '{StaffClientId}')

        """;
}
