namespace Coworking.Local.Identity;

/// <summary>The origins that may send people here to sign in and that may be sent back to.</summary>
internal sealed class AllowedSites(IReadOnlyList<string> origins)
{
    public IReadOnlyList<string> Origins => origins;

    public bool Contains(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && origins.Contains(uri.GetLeftPart(UriPartial.Authority), StringComparer.OrdinalIgnoreCase);
}
