metadata description = 'The static site. It is served as built: the API is called directly by the browser, never through here.'

@description('Name of the site.')
param name string

@description('Region that the site is managed from; its pages are served from everywhere. Few regions offer it.')
@allowed(['centralus', 'eastasia', 'eastus2', 'westeurope', 'westus2'])
param location string

@description('Tags of the site.')
param tags { *: string }

@description('Free serves 100 GB a month; Standard has an availability promise.')
@allowed(['Free', 'Standard'])
param tier string

resource site 'Microsoft.Web/staticSites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: tier, tier: tier }
  properties: {
    // The site comes from the release, so that no repository is linked and no copy of a pull request is public.
    stagingEnvironmentPolicy: 'Disabled'
    allowConfigFileUpdates: true
  }
}

@description('The one origin that pages of the centre have.')
output origin string = 'https://${site.properties.defaultHostname}'
