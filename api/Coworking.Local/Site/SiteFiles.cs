using Microsoft.AspNetCore.StaticFiles;

namespace Coworking.Local.Site;

/// <summary>The files of a site by their addresses. They are read once, so no request can reach outside the folder.</summary>
internal sealed class SiteFiles
{
    private const string UnknownType = "application/octet-stream";

    private readonly Dictionary<string, SiteFile> files;

    private SiteFiles(Dictionary<string, SiteFile> files) => this.files = files;

    public static SiteFiles Read(string folder, IReadOnlyDictionary<string, string> mimeTypes)
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (var (extension, type) in mimeTypes)
        {
            types.Mappings[extension] = type;
        }

        return new SiteFiles(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (File: file, Address: $"/{Path.GetRelativePath(folder, file).Replace('\\', '/')}"))
            .Where(found => found.Address != $"/{SiteConfig.FileName}")
            .ToDictionary(
                found => found.Address,
                found => new SiteFile(File.ReadAllBytes(found.File), types.TryGetContentType(found.File, out var type) ? type : UnknownType),
                StringComparer.Ordinal));
    }

    /// <summary>The file that an address means, and the file's own address: a folder means its index, and a page may be asked for without <c>.html</c>.</summary>
    public (string Address, SiteFile File)? Find(string address)
    {
        var bare = address.TrimEnd('/');
        string[] candidates = address.EndsWith('/') ? [$"{bare}/index.html", $"{bare}.html"] : [address, $"{address}.html", $"{address}/index.html"];
        foreach (var candidate in candidates)
        {
            if (files.TryGetValue(candidate, out var file))
            {
                return (candidate, file);
            }
        }

        return null;
    }
}
