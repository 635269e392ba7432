using System.Text.Json.Nodes;
using Coworking.Domain.Common;
using Coworking.Provision.Libraries;
using Coworking.Provision.Templates;

namespace Coworking.Provision.Azure;

/// <summary>The list of all centres that are in Azure. One site is made with it: the one that libraries let read them, the region's.</summary>
internal sealed class CentreList(InfraFolder folder, OtherPrograms programs)
{
    public async Task<Result<JsonObject, Fault>> AllAsync(CancellationToken cancellation)
    {
        var found = await Deployed.FindAllAsync(programs, folder.Libraries, cancellation);
        if (!found.IsOk)
        {
            return found.Error;
        }

        var centres = new JsonArray();
        // One that was made half-way has no address yet.
        foreach (var instance in found.Value.Select(one => one.Instance).OfType<Instance>())
        {
            var centre = await CentreFile.ReadAsync(folder, instance.Code, cancellation);
            if (!centre.IsOk)
            {
                return centre.Error;
            }

            if (centre.Value["name"] is not { } name)
            {
                return new Fault(folder.Short(folder.Centre(instance.Code)), "does not say what the centre is called.", $"check {instance.Code} says what else may be wrong with it; mend it.");
            }

            centres.Add((JsonNode)new JsonObject { ["code"] = instance.Code, ["name"] = name.DeepClone(), ["api"] = instance.Api.AbsoluteUri.TrimEnd('/'), ["site"] = instance.Origin.GetLeftPart(UriPartial.Authority) });
        }

        return new JsonObject { ["centres"] = centres };
    }

    /// <summary>The list for the instance whose site is <c>regionalOrigin</c>, which is one for all libraries; null for every other. Nobody has to remember which it is.</summary>
    public async Task<Result<JsonObject?, Fault>> ForAsync(Instance instance, Compiled compiled, CancellationToken cancellation)
    {
        foreach (var library in folder.Libraries)
        {
            // Any that compiles tells: a library that is taken back may have a file that does not.
            if (await compiled.ResolveAsync(folder.Parameters(library), cancellation) is not { Findings: [], Known: { } snapshot })
            {
                continue;
            }

            if (!RegionalHosts(snapshot).Contains(instance.Origin.Host, StringComparer.OrdinalIgnoreCase))
            {
                return (JsonObject?)null;
            }

            var all = await AllAsync(cancellation);
            return all.IsOk ? all.Value : all.Error;
        }

        return (JsonObject?)null;
    }

    // The first origin is the library's own site.
    private static IEnumerable<string> RegionalHosts(Snapshot snapshot) =>
        snapshot.Of("Microsoft.Web/sites").SelectMany(app => app.Texts("properties.siteConfig.cors.allowedOrigins").Skip(1))
            .Select(origin => Uri.TryCreate(origin, UriKind.Absolute, out var address) ? address.Host : "");
}
