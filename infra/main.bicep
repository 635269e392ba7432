targetScope = 'subscription'

metadata name = 'Coworking centre'
metadata description = 'One instance of the coworking software for one library, in a resource group of its own.'

import { SignIn, SiteSettings } from 'modules/sign-in.bicep'
import { Library, dataContainers, dataTables, packageContainer } from 'modules/types.bicep'

@description('The library that the instance belongs to.')
param library Library

@description('Region of everything but the site. Azure has none in Kazakhstan, see api/docs/operations.')
param location string

@description('Region that the site is managed from.')
param siteLocation string = 'westeurope'

@description('Free serves 100 GB a month; Standard has an availability promise.')
@allowed(['Free', 'Standard'])
param siteTier string = 'Free'

@description('Who may sign in.')
param signIn SignIn

@description('Instances of the API that may run at once.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

var tags = {
  product: 'coworking'
  library: library.code
  district: library.district
}
var name = 'coworking-${library.code}'
// The same library in the same subscription always has the same names; another subscription has others.
var unique = take(uniqueString(subscription().id, name), 9)
var appName = '${name}-${unique}'
var siteName = '${name}-site'
var hostAccountName = 'cw${library.code}host${unique}'
var dataAccountName = 'cw${library.code}data${unique}'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: name
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { name: name, location: location, tags: tags }
}

module site 'modules/site.bicep' = {
  scope: group
  params: { name: siteName, location: siteLocation, tags: tags, tier: siteTier }
}

module hostStorage 'modules/storage-account.bicep' = {
  scope: group
  name: 'host-storage'
  params: {
    name: hostAccountName
    location: location
    tags: tags
    containers: [packageContainer]
  }
}

module dataStorage 'modules/storage-account.bicep' = {
  scope: group
  name: 'data-storage'
  params: {
    name: dataAccountName
    location: location
    tags: tags
    containers: dataContainers
    tables: dataTables
    browserOrigins: [site.outputs.origin]
  }
}

module vault 'modules/vault.bicep' = {
  scope: group
  params: { name: dataAccountName, location: location, tags: tags }
}

module access 'modules/access.bicep' = {
  scope: group
  dependsOn: [identity, monitoring, hostStorage, dataStorage, vault]
  params: {
    identityName: name
    hostAccountName: hostAccountName
    dataAccountName: dataAccountName
    insightsName: name
  }
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  // A package that the identity may not read yet would not start.
  dependsOn: [access]
  params: {
    name: appName
    location: location
    tags: tags
    identityName: name
    hostAccountName: hostAccountName
    dataAccountName: dataAccountName
    insightsName: name
    browserOrigins: [site.outputs.origin]
    signIn: signIn
    maximumInstances: maximumInstances
  }
}

@description('The resource group of the instance.')
output resourceGroup string = group.name

@description('The function app that a release is published to.')
output functionApp string = appName

@description('The vault that the card key is put into, see api/docs/operations.')
output vault string = dataAccountName

@description('The static site that the pages are published to.')
output site string = siteName

@description('Where the pages are reached.')
output origin string = site.outputs.origin

@description('What web/stamp.mjs writes into the pages.')
output siteSettings SiteSettings = {
  api: functionApp.outputs.api
  identity: {
    authority: signIn.patrons.authority
    clientId: signIn.patrons.clientId
    scope: 'openid api://${signIn.patrons.clientId}/api'
  }
  blobs: dataStorage.outputs.blobEndpoint
}
