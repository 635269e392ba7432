namespace Coworking.Provision.Libraries;

/// <summary>Where in Azure an instance can lie. A name that is not here would only fail when Azure is asked.</summary>
internal static class Places
{
    // Public regions of Flex Consumption, as "az functionapp list-flexconsumption-locations" names them; a new one is added here.
    private static readonly string[] OfTheApi =
    [
        "australiaeast", "brazilsouth", "canadacentral", "centralindia", "centralus", "eastasia", "eastus", "eastus2", "francecentral", "germanywestcentral",
        "israelcentral", "italynorth", "japaneast", "koreacentral", "northcentralus", "northeurope", "norwayeast", "polandcentral", "southafricanorth", "southcentralus",
        "southeastasia", "southindia", "spaincentral", "swedencentral", "switzerlandnorth", "uaenorth", "uksouth", "ukwest", "westcentralus", "westeurope", "westus", "westus2", "westus3",
    ];

    public static string AllOfTheApi => string.Join(", ", OfTheApi);

    public static bool HasTheApi(string place) => OfTheApi.Contains(place, StringComparer.Ordinal);
}
