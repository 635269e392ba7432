using Coworking.Provision.Templates;

namespace Coworking.Provision.Identity;

/// <summary>Whether az is signed in to the tenant that a library's people are in: nobody makes or gives anything in another.</summary>
internal sealed class RightTenant(InfraFolder folder, Compiled compiled, TenantDirectory directory)
{
    /// <returns>What is wrong; null when it is the right one.</returns>
    public async Task<Fault?> FaultOfAsync(string code, Who who, CancellationToken cancellation)
    {
        if (!folder.Has(code))
        {
            return new Fault(code, "there is no such library.", $"name one of {string.Join(", ", folder.Libraries)}, or make it: new --code {code}");
        }

        var parameters = folder.Parameters(code);
        var resolved = await compiled.ResolveAsync(parameters, cancellation);
        if (resolved.Findings is [var finding, ..])
        {
            return new Fault(folder.Short(parameters), finding, "mend the file, then the same command again.");
        }

        var named = resolved.Snapshot.Of("Microsoft.Web/sites/config").Select(config => config.Text($"properties.Identity__{who}__TenantId")).First(id => id.Length > 0);
        var tenant = await directory.TenantAsync(cancellation);
        return tenant.IsOk
            ? tenant.Value == named ? null : new Fault(code, $"az is signed in to the tenant {tenant.Value}, and infra/tenants.bicep names {named} for {who.ToString().ToLowerInvariant()}.", $"az login --tenant {named} --allow-no-subscriptions, or put the region's tenant into that file.")
            : tenant.Error;
    }
}
