metadata description = 'The two accounts of an instance: the host\'s, where no browser comes, and the centre\'s data.'

import { Parts, dataContainers, dataTables, packageContainer } from 'types.bicep'

@description('The parts of the instance.')
param parts Parts

@description('Region of both accounts.')
param location string

@description('Tags of both accounts.')
param tags { *: string }

@description('Origins whose pages may read and write the data account\'s blobs with a short link.')
param browserOrigins string[]

@description('Days after which recordings move to cheaper storage; null: never.')
param coolMediaAfterDays int?

module hostStorage 'storage-account.bicep' = {
  name: 'host-storage'
  params: {
    name: parts.hostAccount
    location: location
    tags: tags
    containers: [packageContainer]
  }
}

module dataStorage 'storage-account.bicep' = {
  name: 'data-storage'
  params: {
    name: parts.dataAccount
    location: location
    tags: tags
    containers: dataContainers
    tables: dataTables
    browserOrigins: browserOrigins
    restorable: true
  }
}

module dataKeeping 'data-keeping.bicep' = {
  dependsOn: [dataStorage]
  params: { accountName: parts.dataAccount, coolMediaAfterDays: coolMediaAfterDays }
}

@description('Where the data account\'s blobs are reached, with a slash at the end.')
output blobEndpoint string = dataStorage.outputs.blobEndpoint
